// The page: what the shopper does goes to the line, what the line brings goes to the view.

import { Line } from "./line.js";
import { Outbox, itemOfEvent, newId, store } from "./outbox.js";
import { View } from "./view.js";
import { localeOf, wordsOf } from "./words.js";

const TEXT_MAX = 4000;
const BANNER_AFTER_MS = 1500;
const LANGUAGE = "isoko.language";

const locale = localeOf(navigator.languages ?? [navigator.language]);
const outbox = new Outbox();
const composer = document.getElementById("composer");
const input = document.getElementById("text");

let words = wordsOf(store.get(LANGUAGE) ?? locale);
let steady = "online";
let banner = 0;
// Which update each shown turn answers, so that no turn is shown twice.
const shown = new Map();

const view = new View(words, {
  pressed: ({ press, label }) => say({ type: "press", press, label }),
  retried: (id) => {
    view.settle(id, "pending");
    line.retry(id);
  },
});

const line = new Line(outbox, locale, {
  up() {
    clearTimeout(banner);
    banner = 0;
    view.offline(false);
    view.status(steady);
  },
  down() {
    view.typing(false);
    view.status("connecting");
    banner ||= setTimeout(() => view.offline(true), BANNER_AFTER_MS);
  },
  welcome({ history, shop }) {
    view.shop(shop.name);
    const show = () => {
      history.forEach(showTurn);
      outbox.items().forEach(showItem);
    };
    if (shown.size) show();
    else view.all(show);
  },
  typing() {
    view.typing(true);
    view.status("typing");
  },
  idle() {
    view.typing(false);
    view.status(steady);
  },
  answer({ id, turn, replies, handled_by: handledBy, language }) {
    view.typing(false);
    follow(language);
    steady = { bot: "online", waiting: "waiting", agent: "agent" }[handledBy];
    view.status(steady);
    view.settle(id, "sent");
    // A number used before for another message: the shop has forgotten us, as asked, and counts anew.
    if (shown.has(turn) && shown.get(turn) !== id) {
      shown.clear();
      line.after = 0;
    }
    // Only what leaves no gap is known to be complete: an agent's turn in between may not have come yet.
    if (turn === line.after + 1) line.after = turn;
    if (isNew(turn, id)) view.theirs(replies, Date.now(), { language });
  },
  turns(turns) {
    turns.forEach(showTurn);
    if (turns.at(-1).sent_by === "agent") {
      steady = "agent";
      view.status(steady);
    }
  },
  refused(id, code) {
    view.typing(false);
    view.status(steady);
    view.settle(id, "failed", sentence(code));
  },
  failed(id) {
    view.settle(id, "failed");
  },
});

function isNew(turn, id) {
  if (shown.has(turn)) return false;
  shown.set(turn, id);
  return true;
}

function showTurn({ turn, update_id: id, at, text, replies, sent_by: sentBy }) {
  line.after = Math.max(line.after, turn);
  if (!isNew(turn, id)) return;
  if (id && text) view.mine(id, text, at, "sent");
  view.settle(id, "sent");
  view.theirs(replies, at, { agent: sentBy === "agent" });
}

function showItem({ frame, at, failed }) {
  const text = frame.text ?? frame.label ?? words[`media_${frame.media}`] ?? words.media_other;
  view.mine(frame.id, text, at, failed ? "failed" : "pending");
}

/** The page speaks the language of the conversation, also the next time. */
function follow(language) {
  if (language === words.language) return;
  words = wordsOf(language);
  store.set(LANGUAGE, words.language);
  view.speak(words);
}

function sentence(code) {
  return (words[code] ?? words.bad_frame).replace("{max}", TEXT_MAX.toLocaleString(words.tag));
}

function say(frame) {
  view.warn("");
  showItem(line.send({ ...frame, id: newId() }));
}

function submit() {
  const text = input.value.trim();
  if (!text) return;
  if ([...text].length > TEXT_MAX) {
    view.warn(sentence("too_long"));
    return;
  }
  say({ type: "message", text });
  input.value = "";
  grow();
  input.focus();
}

function grow() {
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
  composer.classList.toggle("empty", !input.value.trim());
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

input.addEventListener("input", () => {
  grow();
  view.warn("");
});

input.addEventListener("keydown", (event) => {
  // While a Chinese word is being composed, Enter chooses it. 229 is what Safari says for that keystroke.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit();
});

// The box keeps the focus, and a phone its keyboard.
document.getElementById("send").addEventListener("mousedown", (event) => event.preventDefault());

/** Files are not taken, but the shop should know that one was tried, and say so. */
function tryFiles(event, files) {
  if (!files?.length) return;
  event.preventDefault();
  const kind = files[0].type.split("/")[0];
  say({ type: "media", media: { image: "photo", audio: "voice", video: "video" }[kind] ?? "document" });
}

addEventListener("paste", (event) => tryFiles(event, event.clipboardData?.files));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  tryFiles(event, event.dataTransfer?.files);
});

// Another tab wrote, or had its message acknowledged.
addEventListener("storage", (event) => {
  const item = itemOfEvent(event);
  if (item && !item.failed) showItem(item);
});

// iOS slides its keyboard over the page instead of making the page smaller.
visualViewport?.addEventListener("resize", () => {
  if (visualViewport.scale > 1.01) return;
  document.documentElement.style.setProperty("--height", `${visualViewport.height}px`);
  scrollTo(0, 0);
});

grow();
// On a phone this would slide the keyboard over the greeting.
if (matchMedia("(hover: hover) and (pointer: fine)").matches) input.focus();
