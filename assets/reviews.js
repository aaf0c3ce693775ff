/* The browser's side of a review: what was filled in stays where it is not taken, and places are suggested. */
(function () {
  "use strict";

  async function send(form) {
    const told = form.querySelector("[role=alert]");
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    told.textContent = "";
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/problem+json" },
        redirect: "manual",
      });
      if (answer.type === "opaqueredirect") {
        history.replaceState(null, "", form.elements.back.value);
        location.reload();
        return;
      }
      told.textContent = (await answer.json()).detail;
    } catch {
      told.textContent = form.dataset.unsent;
    }
    button.disabled = false;
    told.scrollIntoView({ block: "nearest" });
  }

  async function suggest(id) {
    const list = document.createElement("datalist");
    list.id = id;
    document.body.append(list);
    try {
      const answer = await fetch("/reviews/places");
      for (const [value, label] of await answer.json()) list.append(new Option(label, value));
    } catch {
      list.remove(); // asked again when the field is entered anew
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target.closest(".review-form");
    if (!form) return;
    event.preventDefault();
    send(form);
  });
  document.addEventListener("focusin", (event) => {
    const id = event.target.matches(".review-form [name=region]") && event.target.getAttribute("list");
    if (id && !document.getElementById(id)) suggest(id);
  });
})();
