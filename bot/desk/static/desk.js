// Keeps the list and the open conversation fresh without touching what the agent is typing.
const part = document.querySelector("[data-refresh]");

async function refresh() {
  const answer = await fetch(part.dataset.refresh, { headers: { accept: "text/html" } });
  if (answer.redirected) return location.assign(answer.url);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-refresh]");
  document.title = page.title;
  if (fresh.textContent === part.textContent) return;
  part.replaceChildren(...fresh.childNodes);
  showLast();
}

function showLast() {
  part.querySelector(".turns")?.lastElementChild?.scrollIntoView({ block: "nearest" });
}

if (part) {
  showLast();
  setInterval(() => document.hidden || refresh().catch(() => {}), 2500);
}
