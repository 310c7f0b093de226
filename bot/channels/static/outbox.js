// Messages that the shop has not acknowledged yet. They outlive the page in localStorage, one key each, so that two
// tabs never write over each other; where localStorage is closed to us they live as long as the page.

const PREFIX = "isoko.out.";

/** localStorage behind a door that never throws. */
export const store = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept there.
    }
  },
  keys() {
    try {
      return Object.keys(localStorage);
    } catch {
      return [];
    }
  },
};

/** An id that no other message has: also where the page came over plain HTTP and randomUUID is missing. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Outbox {
  #unsaved = new Map();
  #lastAt = 0;

  /** Keeps a message until it is acknowledged. */
  add(frame) {
    this.#lastAt = Math.max(Date.now(), this.#lastAt + 1);
    const item = { frame, at: this.#lastAt, tries: 0, failed: false };
    this.keep(item);
    return item;
  }

  /** Writes an item again after its tries changed. */
  keep(item) {
    if (!store.set(keyOf(item), JSON.stringify(item))) this.#unsaved.set(keyOf(item), item);
  }

  /** Forgets a message: it was acknowledged, or it never will be. */
  remove(id) {
    for (const item of this.items()) {
      if (item.frame.id !== id) continue;
      store.remove(keyOf(item));
      this.#unsaved.delete(keyOf(item));
    }
  }


  has(id) {
    return this.items().some((item) => item.frame.id === id);
  }

  /** All that waits, oldest first, whichever tab it was written in. */
  items() {
    const found = new Map(this.#unsaved);
    for (const key of store.keys()) {
      const item = key.startsWith(PREFIX) ? itemIn(store.get(key)) : null;
      if (item) found.set(key, item);
    }
    return [...found.keys()].sort().map((key) => found.get(key));
  }
}

/** The item that a storage event put down, or null where it was about something else. */
export function itemOfEvent(event) {
  return event.key?.startsWith(PREFIX) ? itemIn(event.newValue) : null;
}

const keyOf = (item) => `${PREFIX}${String(item.at).padStart(15, "0")}.${item.frame.id}`;

function itemIn(text) {
  try {
    const item = JSON.parse(text);
    return typeof item?.frame?.id === "string" && Number.isFinite(item.at) ? item : null;
  } catch {
    return null;
  }
}
