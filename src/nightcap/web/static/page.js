// Every page: a form that was sent is not sent again while its answer is on the way, and a server that does not answer is told.
"use strict";
const PATIENCE = 3000;
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.sent = "yes";
  // a file that is handed out leaves the page where it is
  setTimeout(() => delete form.dataset.sent, PATIENCE);
}, true);
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
document.addEventListener("htmx:error", (event) => {
  const place = event.target.closest("#job, .marks");
  if (!event.detail.ctx || !place || place.querySelector(".silent")) return;
  const told = document.createElement("p");
  told.className = "error silent";
  told.setAttribute("role", "alert");
  told.textContent = document.body.dataset.silent;
  place.append(told);
});
