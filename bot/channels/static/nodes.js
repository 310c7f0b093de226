// From values to nodes. Text from anywhere becomes text nodes and nothing else.

const PATHS = {
  pending: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m1 4v4.6l3.2 3.2-1.4 1.4L11 12.4V7z",
  sent: "M9.5 16.2 5.3 12l-1.4 1.4 5.6 5.6L20.5 8l-1.4-1.4z",
  failed: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m-1 4h2v7h-2zm0 8.5h2v2h-2z",
  forth: "m9 5 7 7-7 7-1.4-1.4L13.2 12 7.6 6.4z",
  back: "m15 5-7 7 7 7 1.4-1.4L10.8 12l5.6-5.6z",
};

export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of [["viewBox", "0 0 24 24"], ["class", "icon"], ["aria-hidden", "true"]]) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  path.setAttribute("fill", "currentColor");
  svg.append(path);
  return svg;
}

/** Plain text with its line breaks, as nodes. */
export function plain(text) {
  return text.split("\n").flatMap((line, number) => (number ? [make("br"), line] : [line]));
}

/** Plain text with `**bold**` and line breaks, as nodes. */
export function rich(text) {
  return text
    .split(/\*\*(.+?)\*\*/s)
    .flatMap((part, index) => (index % 2 ? [make("strong", {}, ...plain(part))] : plain(part)));
}

/** Replies in the order said; neighbours with pictures come together as one strip. */
export function grouped(replies) {
  const groups = [];
  for (const reply of replies) {
    const last = groups.at(-1);
    if (reply.image && last?.[0].image) last.push(reply);
    else groups.push([reply]);
  }
  return groups;
}
