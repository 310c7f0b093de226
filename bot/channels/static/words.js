// What the page itself says, in the shop's five languages. What the shop says comes from the server.

const EN = {
  placeholder: "Write a message",
  send: "Send",
  log: "Conversation",
  connecting: "Connecting…",
  online: "We are here",
  typing: "Typing…",
  waiting: "A colleague will be with you",
  agent: "You are talking with a person",
  offline: "No connection. Your messages are kept and go out as soon as it is back.",
  too_long: "That is too long: at most {max} characters, please.",
  bad_frame: "This could not be sent.",
  failed: "Not sent.",
  retry: "Try again",
  sending: "Sending",
  sent: "Sent",
  you: "You",
  shop: "Shop",
  person: "Our team",
  today: "Today",
  yesterday: "Yesterday",
  jump: "New messages",
  back: "Back",
  forth: "More",
  choices: "Choose",
  media: { voice: "Voice message", photo: "Photo", video: "Video", document: "File", sticker: "Sticker", other: "File" },
};

const FR = {
  placeholder: "Votre message",
  send: "Envoyer",
  log: "Conversation",
  connecting: "Connexion…",
  online: "Nous sommes là",
  typing: "Écrit…",
  waiting: "Un collègue arrive",
  agent: "Vous parlez avec une personne",
  offline: "Pas de connexion. Vos messages sont gardés et partiront dès son retour.",
  too_long: "C’est trop long : {max} caractères au plus, s’il vous plaît.",
  bad_frame: "L’envoi n’a pas été possible.",
  failed: "Non envoyé.",
  retry: "Réessayer",
  sending: "Envoi en cours",
  sent: "Envoyé",
  you: "Vous",
  shop: "Boutique",
  person: "Notre équipe",
  today: "Aujourd’hui",
  yesterday: "Hier",
  jump: "Nouveaux messages",
  back: "Précédent",
  forth: "Suite",
  choices: "Au choix",
  media: { voice: "Message vocal", photo: "Photo", video: "Vidéo", document: "Fichier", sticker: "Autocollant", other: "Fichier" },
};

const RW = {
  placeholder: "Andika ubutumwa",
  send: "Ohereza",
  log: "Ikiganiro",
  connecting: "Turahuza…",
  online: "Turi hano",
  typing: "Turandika…",
  waiting: "Umukozi wacu araje kukuvugisha",
  agent: "Uravugana n’umukozi wacu",
  offline: "Nta murandasi. Ubutumwa bwawe burabitswe; buzagenda murandasi nigaruka.",
  too_long: "Ubutumwa ni burebure cyane: ntiburenze inyuguti {max}.",
  bad_frame: "Ntibyashobotse kohereza.",
  failed: "Ntibwagiye.",
  retry: "Ongera ugerageze",
  sending: "Buragenda",
  sent: "Bwagiye",
  you: "Wowe",
  shop: "Iduka",
  person: "Abakozi bacu",
  today: "Uyu munsi",
  yesterday: "Ejo hashize",
  jump: "Ubutumwa bushya",
  back: "Subira inyuma",
  forth: "Ibindi",
  choices: "Hitamo",
  media: { voice: "Ijwi", photo: "Ifoto", video: "Videwo", document: "Dosiye", sticker: "Agashusho", other: "Dosiye" },
};

const SW = {
  placeholder: "Andika ujumbe",
  send: "Tuma",
  log: "Mazungumzo",
  connecting: "Inaunganisha…",
  online: "Tupo hapa",
  typing: "Tunaandika…",
  waiting: "Mhudumu wetu anakuja",
  agent: "Unaongea na mhudumu wetu",
  offline: "Hakuna mtandao. Ujumbe wako umehifadhiwa na utaenda mtandao ukirudi.",
  too_long: "Ujumbe ni mrefu mno: usizidi herufi {max}.",
  bad_frame: "Haikuwezekana kutuma.",
  failed: "Haujatumwa.",
  retry: "Jaribu tena",
  sending: "Unatumwa",
  sent: "Umetumwa",
  you: "Wewe",
  shop: "Duka",
  person: "Wahudumu wetu",
  today: "Leo",
  yesterday: "Jana",
  jump: "Ujumbe mpya",
  back: "Rudi",
  forth: "Zaidi",
  choices: "Chagua",
  media: { voice: "Ujumbe wa sauti", photo: "Picha", video: "Video", document: "Faili", sticker: "Kibandiko", other: "Faili" },
};

const ZH = {
  placeholder: "写消息…",
  send: "发送",
  log: "对话",
  connecting: "正在连接…",
  online: "我们在线",
  typing: "正在输入…",
  waiting: "同事马上就来",
  agent: "正在由人工客服为您服务",
  offline: "网络已断开。消息已保存，恢复后自动发送。",
  too_long: "太长啦，最多 {max} 个字。",
  bad_frame: "这条发不出去。",
  failed: "未发送",
  retry: "重试",
  sending: "发送中",
  sent: "已发送",
  you: "您",
  shop: "店铺",
  person: "人工客服",
  today: "今天",
  yesterday: "昨天",
  jump: "新消息",
  back: "向前",
  forth: "更多",
  choices: "请选择",
  media: { voice: "语音", photo: "图片", video: "视频", document: "文件", sticker: "表情", other: "文件" },
};

const WORDS = { en: EN, fr: FR, rw: RW, sw: SW, zh: ZH };

const languageOf = (tag) => String(tag).toLowerCase().split("-")[0];

/** The first of the browser's languages that the shop speaks, as the browser writes it; else the browser's first. */
export function localeOf(languages) {
  return languages.find((tag) => languageOf(tag) in WORDS) ?? languages[0] ?? "en";
}

/** The words of a language, and the BCP 47 tag to mark them with. */
export function wordsOf(tag) {
  const language = languageOf(tag) in WORDS ? languageOf(tag) : "en";
  return { ...WORDS[language], language, tag: language === "zh" ? "zh-Hans" : language };
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
