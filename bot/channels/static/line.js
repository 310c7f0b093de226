// The line to the shop: connects, comes back after a break, and sends what waits in the outbox, one message at a time
// and in order, until each is acknowledged.

import { store } from "./outbox.js";

const PING_EVERY_MS = 25_000;
const PONG_WITHIN_MS = 8_000;
const ANSWER_WITHIN_MS = 20_000;
const WELCOME_WITHIN_MS = 15_000;
const WAIT_MIN_MS = 500;
const WAIT_MAX_MS = 30_000;
const TRIES_MAX = 12;
const ORPHAN_AFTER_MS = 15_000;
const TOKEN = "isoko.token";

export class Line {
  /** The page shows every turn up to this number. */
  after = 0;
  #outbox;
  #locale;
  #on;
  #token = store.get(TOKEN);
  #socket = null;
  #ready = false;
  #attempts = 0;
  #inFlight = null;
  #mine = new Set();
  #adoptedAt = 0;
  #timers = {};

  /** `on` has: up, down, welcome, typing, idle, answer, turns, refused, failed. */
  constructor(outbox, locale, on) {
    this.#outbox = outbox;
    this.#locale = locale;
    this.#on = on;
    addEventListener("online", () => this.#look());
    addEventListener("offline", () => this.#look());
    addEventListener("pageshow", () => this.#look());
    document.addEventListener("visibilitychange", () => document.hidden || this.#look());
    setInterval(() => this.#pump(), ORPHAN_AFTER_MS / 3);
    setInterval(() => this.#ping(), PING_EVERY_MS);
    this.#connect();
  }

  /** Puts a message into the outbox and sends it as soon as it can. */
  send(frame) {
    this.#mine.add(frame.id);
    const item = this.#outbox.add(frame);
    this.#pump();
    return item;
  }

  /** Gives a message that failed another round of tries. */
  retry(id) {
    const item = this.#outbox.items().find((waiting) => waiting.frame.id === id);
    if (!item) return;
    this.#outbox.keep({ ...item, tries: 0, failed: false });
    this.#pump();
  }

  #connect() {
    clearTimeout(this.#timers.connect);
    if (this.#socket) return;
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/channels/webchat`);
    this.#socket = socket;
    this.#timers.connect = setTimeout(() => this.#drop(), WELCOME_WITHIN_MS);
    socket.onopen = () =>
      this.#say({ type: "hello", token: this.#token, locale: this.#locale, after: this.after });
    socket.onmessage = (event) => socket === this.#socket && this.#heard(JSON.parse(event.data));
    socket.onclose = () => socket === this.#socket && this.#lost();
  }

  #say(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** Leaves the line at once; a half-dead socket may take minutes to say that it is closed. */
  #drop() {
    this.#socket?.close();
    this.#lost();
  }

  #lost() {
    this.#socket = null;
    this.#ready = false;
    this.#landed();
    clearTimeout(this.#timers.pong);
    this.#timers.pong = 0;
    const wait = Math.min(WAIT_MAX_MS, WAIT_MIN_MS * 2 ** this.#attempts++);
    clearTimeout(this.#timers.connect);
    this.#timers.connect = setTimeout(() => this.#connect(), wait * (0.5 + Math.random() / 2));
    this.#on.down();
  }

  /** The network or the page woke up: is the line still there? */
  #look() {
    if (this.#socket) this.#ping();
    else this.#connect();
  }

  #ping() {
    if (!this.#ready || this.#timers.pong) return;
    this.#say({ type: "ping" });
    this.#timers.pong = setTimeout(() => this.#drop(), PONG_WITHIN_MS);
  }

  #heard(frame) {
    // Whatever comes shows that the line lives, even while the shop is at work and a pong has to wait.
    clearTimeout(this.#timers.pong);
    this.#timers.pong = 0;
    if (frame.type === "welcome") this.#welcomed(frame);
    else if (frame.type === "typing") this.#on.typing();
    else if (frame.type === "answer") this.#answered(frame);
    else if (frame.type === "turns") this.#settle(frame.turns, () => this.#on.turns(frame.turns));
    else if (frame.type === "error") this.#erred(frame);
  }

  #welcomed(frame) {
    this.#token = frame.token;
    store.set(TOKEN, frame.token);
    clearTimeout(this.#timers.connect);
    this.#ready = true;
    this.#adoptedAt = Date.now();
    if (frame.history.length || this.after) this.#attempts = 0;
    this.#settle(frame.history, () => this.#on.welcome(frame));
    this.#on.up();
    this.#pump();
  }

  #answered(frame) {
    this.#attempts = 0;
    this.#outbox.remove(frame.id);
    if (this.#inFlight === frame.id) this.#landed();
    this.#on.answer(frame);
    this.#pump();
  }

  /** Turns of the history acknowledge the messages that they answer. */
  #settle(turns, show) {
    for (const { update_id: id } of turns) {
      if (id) this.#outbox.remove(id);
      if (id && id === this.#inFlight) this.#landed();
    }
    show();
    this.#pump();
  }

  #erred({ id, code, retry_ms: retryMs }) {
    if (code === "try_again" || code === "too_fast") {
      this.#on.idle();
      if (id === "hello") this.#drop();
      else if (id && id === this.#inFlight) this.#holdOff(id, retryMs);
      return;
    }
    // Without an id it can only be the message under way: a hello and a ping are never wrong.
    const refused = id ?? this.#inFlight;
    if (!refused) return;
    this.#outbox.remove(refused);
    if (refused === this.#inFlight) this.#landed();
    this.#on.refused(refused, code);
    this.#pump();
  }

  #holdOff(id, waitMs) {
    const item = this.#outbox.items().find((waiting) => waiting.frame.id === id);
    if (item) this.#outbox.keep({ ...item, tries: 0 });
    clearTimeout(this.#timers.answer);
    this.#timers.answer = setTimeout(() => this.#again(), waitMs);
  }

  #again() {
    this.#landed();
    this.#pump();
  }

  #landed() {
    this.#inFlight = null;
    clearTimeout(this.#timers.answer);
  }

  /** Sends the oldest message, unless one is under way. What another open tab wrote is left to it for a while. */
  #pump() {
    if (!this.#ready || this.#inFlight) return;
    const item = this.#outbox
      .items()
      .find(
        ({ frame, at, failed }) =>
          !failed && (this.#mine.has(frame.id) || at <= this.#adoptedAt || at < Date.now() - ORPHAN_AFTER_MS),
      );
    if (!item) return;
    const failed = item.tries >= TRIES_MAX;
    this.#outbox.keep({ ...item, tries: item.tries + 1, failed });
    if (failed) {
      this.#on.failed(item.frame.id);
      this.#pump();
      return;
    }
    this.#inFlight = item.frame.id;
    this.#timers.answer = setTimeout(() => this.#again(), ANSWER_WITHIN_MS);
    this.#say(item.frame);
  }
}
