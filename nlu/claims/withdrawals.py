"""What takes a claim back."""

import re

_DOUBTLESS = (
    r"\b(?:cancel|withdraw|undo|drop|remove|delete|release)\b(?= (?:my|mine|it\b|that\b|this\b|me\b|the\b|"
    r"order|claim|please|pls|[a-z]?[0-9]|[a-z]+ ?$))"
    r"(?: (?:my|the))?(?: (?:claims?|bids?|orders?|one|name|spot|reservation))?",
    r"\b(?:skip|pull|void|refund) (?:me|mine|my(?: (?:claim|order|bid))?)\b|\bleave me out\b|\btake (?:my|"
    r"the)\b(?=.{0,15} off\b)|"
    r"(?<=[a-z0-9] )off\Z",
    r"\b(?:cancel|undo)\s*(?:[!.,]|$)",
    r"\b(?:changed my mind|never ?mind|take (?:me|mine|it|that) off|take off (?:me|mine)|i(?:'m| am) out|"
    r"count me out|scratch (?:that|mine|my)|"
    r"(?:give|let) (?:mine|my (?:spot|claim|one)) (?:go|away|to [a-z ]+)|forget (?:my|about my) (?:claim|"
    r"order)|backing out|back out)\b",
    r"\b(?:don't|dont|do not|no longer|not) (?:want|need|wanting|taking|buying)\b(?: (?:it|them|that|this|the|"
    r"my|mine)\b)?"
    r"(?=.{0,25}\b(?:anymore|any ?more|any longer|after all)\b)",
    r"\bafter all\b(?=.{0,2}\Z)|\btake (?:it|that|me) off\b",
    r"\bno longer (?:want|need|interested)\b|\b(?:anymore|any more|any longer)\b",
    r"\b(?:j'annule|j annule|annulez?|annuler|annulation|je (?:me )?(?:retire|desiste|renonce|decommande)|"
    r"retir(?:ez|e)|enlev(?:ez|e)|supprim(?:ez|e)|"
    r"desistement|oubliez)\b(?:[ -](?:moi|nous|le|la))?(?: (?:ma|mon|mes|le|la)\b)?(?: (?:commandes?|"
    r"demandes?|reservations?|nom|place|part)\b)?",
    r"\b(?:je laisse tomber|j'ai change d'avis|je change d'avis|j'abandonne|je passe mon tour)\b",
    r"\b(?:je |j')?(?:n'en|ne l[ae]s?|ne|n) ?(?:veux|prends|voudrais|prend) plus\b(?: d[eu]\b)?|"
    r"\bj en veux plus\b|\bfinalement (?:non|pas|rien)\b",
    r"\bsin?z?(?:gi|ki)[a-z]*(?:shaka|gura|keneye|fashe|fata|guze)(?:ho|mo)?\b(?: (?:ukundi|na gato))?",
    r"\bsin[a-z]*(?:shaka|gura|keneye|fata)\b(?= (?:ukundi|na gato|pe))(?: (?:ukundi|na gato))?",
    r"\b(?:hagarika|muhagarike|mumpagarik\w+|mpagarik\w+|ndahagaritse|mpagaritse|mbivuyemo|mvuyemo|mumvanemo|"
    r"munvanemo|mukuremo|muvanemo|ndayirekuye|ndekuye|ndarekuye|ndabirekuye|ndisubiyeho|reka iyanjye|mundeke|"
    r"ntimukimpe|ntukimpe|munkuremo|mb?ivanyemo|nda[bykz]i?(?:vuyemo|vanyemo)|n?da?(?:bi|yi|ki|zi|ya)?retse|"
    r"n(?:di|ki|bi|yi)?kuramo|(?:mu)?n?ku(?:re|ri|rire|rira)(?:ho|mo)|munkur\w+|nkur(?:aho|ireho|iraho)|"
    r"mu?(?:yi|bi|zi|ki|ka|ya)?kureho|mu(?:yi|bi|zi|ki|ya)kuremo|kura(?:ho|mo)|"
    r"nisubiyeho|nisubiye|nahinduye (?:igitekerezo|ibitekerezo)|musibe|siba|muyisibe|mubireke|muyireke|"
    r"byihorere|mubyihorere)\b",
    r"\b(?:sitaki|sihitaji|sichukui|sinunui|siitaki|sizitaki|sivitaki) tena\b|\b(?:naghairi|nimeghairi|"
    r"nimeahirisha|naahirisha|ghairi|futa|ifute|nifutie|"
    r"futeni|nifute|mfute|ifuteni|niondo\w+|mniondo\w+|uniondo\w+|ondoa|ondoeni|iondoe|nitoe|mnitoe|nitolee|"
    r"mnitolee|toa|itoe|itoeni|najitoa|nimejitoa|"
    r"nimeacha|naacha|naachana na|nimeachana na|acha (?=[a-z]?[0-9]|yangu)|usiniwekee|msiniwekee|"
    r"nimebadili(?:sha)? (?:mawazo|nia)|nimebadili(?:sha)?|najiondoa|nimejiondoa|sighairi)\b(?: (?:jina|"
    r"oda) (?:langu|yangu))?",
    r"(?:不想|先不|不用|不)(?:要|拍|买|抢|订|拿|下单|来|加|留|团)(?=[^,.!了]{0,8}了)了?|"
    r"(?:帮我)?(?:取消|撤回|撤销|撤单|退单|退掉|退了|退款|退一下|放弃|作废|撤了|弃了|弃单)(?:掉|一下|下|了)?|算了|拍错了|扣错了|点错了|打错了|手滑了?",
)
TAKEN_BACK = re.compile("|".join(_DOUBTLESS))
"""Says that a claim is taken back."""

UNDONE = re.compile(
    r"\?|\b(?:don't|dont|do not|why|who|how|can (?:i|you|we)|could|did|does|if|he|she|they|people|someone|"
    r"will|would|pourquoi|comment|"
    r"n'annule|pas|si|qui|peut|peux|kuki|ese|niba|kama|ikiwa|nani|kwa ?nini|usi[a-z]+|msi[a-z]+|naweza|"
    r"nshobora|ninde|puis)\b|"
    r"[吗么哪谁怎几多能会别她他]|可以|如果|是否|没付款|自动|为什么|主播|有人|昨天|上次"
)
"""Asks, forbids, supposes or tells of others, so that nothing is taken back."""
