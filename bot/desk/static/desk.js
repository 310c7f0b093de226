// Keeps the list and the open conversation fresh without touching what the agent is typing.
const part = document.querySelector("[data-refresh]");
const answer = document.querySelector("textarea[name=text]");
const draft = `desk.draft.${location.pathname}`;

async function refresh() {
  const response = await fetch(part.dataset.refresh, { headers: { accept: "text/html" } });
  if (response.redirected) return location.assign(response.url);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-refresh]");
  document.title = page.title;
  if (fresh.textContent === part.textContent) return;
  part.replaceChildren(...fresh.childNodes);
  showLast();
}

function showLast() {
  part.querySelector(".turns")?.lastElementChild?.scrollIntoView({ block: "nearest" });
}

/** What was typed outlives a log-in that ran out; what was sent is in the list, and goes. */
function keepDraft() {
  const plain = (text) => text.replaceAll("**", "").trim();
  const kept = plain(sessionStorage.getItem(draft) ?? "");
  const sent = [...part.querySelectorAll(".us.agent")].some((turn) => plain(turn.textContent) === kept);
  if (sent) sessionStorage.removeItem(draft);
  else if (!answer.value) answer.value = sessionStorage.getItem(draft) ?? "";
  answer.addEventListener("input", () => sessionStorage.setItem(draft, answer.value));
}

if (part) {
  if (answer) keepDraft();
  showLast();
  setInterval(() => document.hidden || refresh().catch(() => {}), 2500);
}
