"""The weekly column: what is on top, what moved, and an antidote for each kind of day; as a site, feeds and a letter.

`compose` makes a `Column` of sentences that carry their evidence; `editing` lays the editor's words over it;
`site` writes it. No sentence has a fact that is not in its evidence: all are told by the templates of wordings.toml.
"""
