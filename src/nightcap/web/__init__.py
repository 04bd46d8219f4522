"""The web's face: pages and an HTTP API over one open home, safe by default (docs/serve.md, docs/api.md).

`app.make_app` puts the parts together; `serve.serve` runs them. Who adds pages writes `web/pages/__init__.py` with a
`router` (an APIRouter), which is mounted at the root. A page's handler is `async` and

- asks the home through `homes.HomesOf`: `await homes.use(lambda nightcap: …, viewer=…)`, which runs in a thread of a
  bounded pool; never on the event loop. An ask is counted first (`request.app.state.asks.check(request)`) and goes
  through `homes.send`, whose work is a picklable object: it has a process of its own where there are workers;
- puts `access.csrf.token_of(request)` into every form as the hidden field `csrf_token`, or sends it as the header
  `X-CSRF-Token`; every request that changes something is refused without it (nothing to do in the handler);
- signs in and out with `access.signing.sign_in` and `sign_out`; who is not signed in is led to `access.rules.SIGN_IN`,
  and what lies below `access.rules.STATIC` is open to everyone;
- starts long work with `work.start_import` and the like, and shows `/api/v1/jobs/{id}/events`;
- may set `app.state.problem_page`, which shows errors of pages (`problems.Problem` → Response).
"""
