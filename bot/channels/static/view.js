// What the page shows, and where it is scrolled to.

import { grouped, icon, make, plain, rich } from "./nodes.js";
import { dayOf, timeOf } from "./words.js";

const NEAR_END_PX = 140;

export class View {
  #words;
  #pressed;
  #retried;
  #mine = new Map();
  #day = "";
  #atEnd = true;
  #scroll = document.getElementById("scroll");
  #log = document.getElementById("log");
  #typing = document.getElementById("typing");
  #jump = document.getElementById("jump");

  constructor(words, { pressed, retried }) {
    this.#pressed = pressed;
    this.#retried = retried;
    this.#jump.prepend(icon("forth"));
    this.#jump.append(make("span"));
    this.#jump.addEventListener("click", () => this.#toEnd("smooth"));
    this.#scroll.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    // When a keyboard or a banner makes the window smaller, its end stays in sight.
    new ResizeObserver(() => this.#atEnd && this.#toEnd()).observe(this.#scroll);
    this.speak(words);
  }

  /** Puts the page's own words up, in another language if need be. */
  speak(words) {
    this.#words = words;
    document.documentElement.lang = words.tag;
    this.#log.setAttribute("aria-label", words.log);
    this.#jump.lastChild.textContent = words.jump;
    const text = document.getElementById("text");
    text.placeholder = words.placeholder;
    text.setAttribute("aria-label", words.placeholder);
    const send = document.getElementById("send");
    send.title = words.send;
    send.setAttribute("aria-label", words.send);
    document.getElementById("offline").textContent = words.offline;
    this.status(document.getElementById("status").dataset.state);
  }

  /** One of connecting, online, typing, waiting, agent. */
  status(state) {
    const line = document.getElementById("status");
    line.dataset.state = state;
    line.textContent = this.#words[state];
  }

  shop(name) {
    document.getElementById("shop").textContent = name;
    document.title = name;
  }

  typing(on) {
    if (this.#typing.hidden === !on) return;
    const follow = this.#nearEnd();
    this.#typing.hidden = !on;
    if (on && follow) this.#toEnd();
  }

  /** Shows much at once, unread aloud, and ends at its end. */
  all(show) {
    this.#log.setAttribute("aria-live", "off");
    show();
    this.#toEnd();
    // A reader looks at the region again after this task: only what comes later is news.
    setTimeout(() => {
      this.#log.setAttribute("aria-live", "polite");
      this.#log.setAttribute("aria-busy", "false");
    });
  }

  offline(on) {
    document.getElementById("offline").hidden = !on;
  }

  /** A short word above the composer; an empty one takes it away. */
  warn(text) {
    const line = document.getElementById("warning");
    line.textContent = text;
    line.hidden = !text;
  }

  /** What the shopper said. State is pending, sent or failed; the same id is the same bubble. */
  mine(id, text, at, state) {
    if (this.#mine.has(id)) {
      this.settle(id, state);
      return;
    }
    const date = new Date(at);
    const mark = make("span", { class: "state" });
    const bubble = make(
      "div",
      { class: "bubble" },
      make("span", { class: "unseen" }, `${this.#words.you}: `),
      make("div", { class: "text", dir: "auto" }, ...plain(text)),
      make("span", { class: "meta" }, this.#time(date), mark),
    );
    const turn = make("div", { class: "turn mine" }, bubble);
    this.#mine.set(id, { turn, mark });
    this.settle(id, state);
    this.#append(turn, date);
    this.#toEnd();
  }

  /** Moves a message of the shopper's to another state. */
  settle(id, state, why = "") {
    const shown = this.#mine.get(id);
    if (!shown) return;
    const { turn, mark } = shown;
    // What was acknowledged stays so, whatever another tab still reports.
    if (turn.dataset.state === "sent") return;
    turn.dataset.state = state;
    const word = { pending: this.#words.sending, sent: this.#words.sent, failed: this.#words.failed }[state];
    mark.replaceChildren(icon(state), make("span", { class: "unseen" }, word));
    turn.querySelector(".note")?.remove();
    if (state !== "failed") return;
    const note = make("p", { class: "note", role: "status" }, why || this.#words.failed);
    if (!why) {
      const again = make("button", { type: "button" }, this.#words.retry);
      again.addEventListener("click", () => this.#retried(id));
      note.append(" ", again);
    }
    turn.append(note);
  }

  /** What the shop said in one turn. */
  theirs(replies, at, { agent = false, language = null } = {}) {
    if (!replies.length) return;
    const date = new Date(at);
    const turn = make("div", { class: agent ? "turn theirs agent" : "turn theirs" });
    if (language) turn.lang = language;
    const who = agent ? this.#words.person : this.#words.shop;
    turn.append(make("p", { class: agent ? "who" : "unseen", lang: this.#words.tag }, agent ? who : `${who}: `));
    for (const group of grouped(replies)) {
      if (group.length > 1) turn.append(this.#strip(group));
      else turn.append(...this.#said(group[0]));
    }
    turn.append(make("span", { class: "meta" }, this.#time(date)));
    const follow = this.#nearEnd();
    this.#append(turn, date);
    if (follow) this.#toEnd("auto", turn);
    else this.#jump.hidden = false;
  }

  #said(reply) {
    const bubble = make("div", { class: reply.image ? "bubble pictured" : "bubble" });
    if (reply.image) bubble.append(this.#picture(reply.image));
    if (reply.text) bubble.append(make("div", { class: "text", dir: "auto" }, ...rich(reply.text)));
    return reply.buttons.length ? [bubble, this.#chips(reply.buttons)] : [bubble];
  }

  #strip(replies) {
    const cards = replies.map((reply) => {
      const card = make("div", { class: "card", role: "listitem" }, this.#picture(reply.image));
      card.append(make("div", { class: "text", dir: "auto" }, ...rich(reply.text)));
      if (reply.buttons.length) card.append(this.#chips(reply.buttons));
      return card;
    });
    const list = make("div", { class: "cards", role: "list", tabindex: "0" }, ...cards);
    const turnPage = (name, direction) => {
      const button = make("button", { type: "button", class: `page ${name}`, "aria-label": this.#words[name] }, icon(name));
      button.addEventListener("click", () => list.scrollBy({ left: direction * list.clientWidth * 0.8 }));
      return button;
    };
    const strip = make("div", { class: "strip" }, list, turnPage("back", -1), turnPage("forth", 1));
    const mark = () => {
      strip.classList.toggle("at-start", list.scrollLeft < 8);
      strip.classList.toggle("at-end", list.scrollLeft + list.clientWidth > list.scrollWidth - 8);
    };
    list.addEventListener("scroll", mark, { passive: true });
    new ResizeObserver(mark).observe(list);
    return strip;
  }

  // The text beside it says what it shows.
  #picture(name) {
    const image = make("img", { src: `/media/${encodeURIComponent(name)}`, alt: "", loading: "lazy", decoding: "async", width: "800", height: "600" });
    const frame = make("div", { class: "picture" }, image);
    image.addEventListener("error", () => frame.remove());
    return frame;
  }

  #chips(buttons) {
    const group = make("div", { class: "chips", role: "group", "aria-label": this.#words.choices });
    for (const button of buttons) {
      const chip = make("button", { type: "button", class: "chip", dir: "auto" }, button.label);
      chip.addEventListener("click", () => this.#pressed(button));
      group.append(chip);
    }
    return group;
  }

  #time(date) {
    return make("time", { datetime: date.toISOString() }, timeOf(date));
  }

  #append(turn, date) {
    for (const chips of this.#log.querySelectorAll(".chips:not(.old)")) chips.classList.add("old");
    const day = dayOf(date, new Date(), this.#words);
    if (day !== this.#day) this.#log.append(make("p", { class: "day", dir: "auto" }, day));
    this.#day = day;
    this.#log.append(turn);
  }

  #scrolled() {
    this.#atEnd = this.#nearEnd();
    if (this.#atEnd) this.#jump.hidden = true;
  }

  #nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  /** Scrolls to the end, but never past the beginning of what is new. */
  #toEnd(behavior = "auto", from = null) {
    const end = this.#scroll.scrollHeight - this.#scroll.clientHeight;
    const start = from ? from.offsetTop - 12 : end;
    this.#scroll.scrollTo({ top: Math.min(end, start), behavior });
    this.#jump.hidden = true;
  }
}
