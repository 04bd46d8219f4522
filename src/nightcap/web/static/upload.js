// Forms that take a file: a bar while it travels, and a file that is dropped anywhere on the form is taken.
"use strict";
for (const form of document.querySelectorAll("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const sending = form.querySelector(".sending");
  const bar = sending.querySelector("progress");
  const over = (is) => form.classList.toggle("over", is);
  form.addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
  form.addEventListener("dragleave", () => over(false));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const sent = new XMLHttpRequest();
    const button = form.querySelector("button");
    const plainly = () => { sending.hidden = true; button.disabled = false; form.submit(); };
    sent.upload.onprogress = (step) => { if (step.lengthComputable) bar.value = step.loaded / step.total; };
    // what was refused is shown by the browser itself, which sends the form once more
    sent.onload = () => { if (sent.status < 400) location.assign(sent.responseURL); else plainly(); };
    sent.onerror = plainly;
    sent.open("POST", form.action);
    sent.send(new FormData(form));
    sending.hidden = false;
    button.disabled = true;
  });
}
