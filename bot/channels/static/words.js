// What the page itself says, in the shop's languages: from the catalogues, as a module that the server writes.

import { WORDS } from "./texts.js";

const languageOf = (tag) => String(tag).toLowerCase().split("-")[0];

/** The first of the browser's languages that the shop speaks, as the browser writes it; else the browser's first. */
export function localeOf(languages) {
  return languages.find((tag) => languageOf(tag) in WORDS) ?? languages[0] ?? "en";
}

/** The words of a language, and the BCP 47 tag to mark them with. */
export function wordsOf(tag) {
  const known = languageOf(tag) in WORDS ? languageOf(tag) : "en";
  const language = known in WORDS ? known : Object.keys(WORDS)[0];
  return { ...WORDS[language], language };
}

// Browsers know no Kinyarwanda dates: its own names of the months stand here, and the clock runs to 24.
const RW_MONTHS = "Mutarama Gashyantare Werurwe Mata Gicurasi Kamena Nyakanga Kanama Nzeri Ukwakira Ugushyingo Ukuboza".split(" ");

/** The day of a message, as one says it: today, yesterday, or its date. */
export function dayOf(date, now, words) {
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  if (words.language === "rw") return `${date.getDate()} ${RW_MONTHS[date.getMonth()]} ${date.getFullYear()}`;
  return new Intl.DateTimeFormat(words.tag, { day: "numeric", month: "long", year: "numeric" }).format(date);
}

/** The time of day, in 24 hours. */
export function timeOf(date) {
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
