"""What claims are made of besides codes, numbers and units: words in the folded form in which texts are read."""

import re
from typing import Literal

Role = Literal["want", "ask", "done", "bought", "mine", "self", "it", "fill", "stop"]
"""What a word does in a claim.

want: claims by itself ("nataka"). ask: claims together with a number, an offer or a thing ("take"; "je le prends").
done: says that the claim is made ("拍下了"). bought: may say so, or praise last year's bag. mine: is shouted.
self, it: the speaker and the thing, which "ask" needs. fill: changes nothing. stop: asks or denies, so that nothing
near it is a claim.
"""

_LATIN: dict[Role, str] = {
    "want": """
        prends
        nataka
    """,
    "ask": """
        want wanna take taking buy buying need grab get order reserve add give gimme claim claiming send hold count
        prend prendrai prendrais prenons prendre acheter commander reserver
        veux voudrais voudrait voulons aimerais achete acheterai commande reserve
        reservez prenez garde gardez mets mettez met donne donnez faut envoyez ajoute ajoutez
        mpa mpe mumpe nimumpe muduhe duhe nyampa
        nipe nipeni mnipe tupe
    """,
    "done": "ordered claimed",
    "bought": "bought purchased got pris",
    "mine": "mine sold dibs",
    "self": "i i'll ill i'd we je j' moi nous on mimi njye njyewe jyewe jye nanjye natwe",
    "it": "it this that these those them one le la les l'",
    "fill": """
        me my let id please pls plz thanks thank thx ok okay yes yeah yep for of the a an some more just only now
        quick also to would like will can could have hi hello hey dear in put down definitely already too and another
        both wife husband mum mom mother dad sister brother friend friends with shipped delivered
        omg lol haha en il pour svp stp s'il vous te plait merci oui un une des de du cet cette ca celui bien aussi
        vite encore ai mon ma et tout suite bonjour salut seul seule seulement maman papa ci avec autre autres voila
        allez vais vas allons bcp beaucoup mere pere femme mari fille fils soeur frere ami amie livre livres cadeau
        offrir
        ya za wa ba bya cy by rwose murakoze kandi gusa nonaha ubu yego iyi iki izi ibi iyo icyo izo ni muraho
        neza vuba cyane mama nyabuneka ndabasaba kuri
        tu tafadhali asante hii hizi hiyo hivi hizo hicho hiki ndiyo na kwa ajili sasa pia yangu sawa nami haraka tayari
        kwangu kwetu
        link lien x
    """,
    "stop": """
        how what when where why which who whose is are am was were do does did don not no never nope if or should before
        yesterday last wish maybe think that's it's there's what's
        combien quand comment ou est sont pourquoi quel quelle quels quelles qui que quoi pas ne n' jamais si rien peut
        hier
        angahe ryari gute ese niba ntabwo oya nta ntibi sinzi
        gani lini wapi vipi bei ngapi kama sio hapana hakuna nani kwanini
    """,
}

# Kinyarwanda and Swahili put who, when and what into the verb: nda-yi-shaka, ni-me-agiza.
_FAMILIES: tuple[tuple[Role, str], ...] = (
    (
        "done",
        r"(?:na|nda|twa|nara|twara)(?:yi|bi|zi|ki|ya|za|ba)?(?:tumije|tumijeho)|(?:nime|tume|nisha)(?:sha)?(?:agiza)",
    ),
    ("bought", r"(?:na|nda|twa|n|nara)(?:yi|bi|zi|ki|ya|za)?(?:guze|fashe)|mfashe|niguze"),
    ("bought", r"(?:nime|tume|nisha|tumesha)(?:sha)?(?:i|ki|vi|zi)?(?:nunua|chukua)"),
    ("want", r"(?:nda|tura|na|n|du|nza|twa)(?:yi|bi|zi|ki|ba|ru|ya|za)?(?:shaka|fata|gura)|mfata|dufata"),
    ("want", r"(?:na|nina|nita|tuna|tuta)(?:i|ki|vi|zi)?(?:taka|chukua|nunua)"),
    ("ask", r"(?:nda|n|na|tura|du|nza)(?:yi|bi|zi|ki)?(?:keneye|tumiza|saba)|(?:n|nd|na|nakw|tw|twakw|nda)ifuza"),
    (
        "ask",
        r"(?:mu)?(?:n|ny|nyi|nga|du|ngu|m)(?:here|hera|gurire|guriye|gurira|bikire|bikira|andikire|andikira|shyirire|"
        r"shyirira|ongerere|ongera|zigamire|heye|riye|rire|pere)",
    ),
    ("ask", r"(?:na|nina|nita|tuna|ninge|nge)(?:i|ki|vi|zi)?(?:omba|agiza|hitaji|penda)"),
    (
        "ask",
        r"(?:m?ni|m?tu)(?:patie|wekee|letee|tumie|chukulie|chukue|nunulie|nunue|andikie|ongezee|agizie|uzie|hifadhie)",
    ),
)
_FAMILY = re.compile("|".join(f"(?P<{role}_{at}>{forms})" for at, (role, forms) in enumerate(_FAMILIES)))


def latin_role(word: str) -> Role | None:
    """Says what a word in Latin letters does in a claim; None if it is not known."""
    role = LATIN.get(word)
    if role is None and (match := _FAMILY.fullmatch(word)) and match.lastindex:
        return _FAMILIES[match.lastindex - 1][0]
    return role


ELIDED = frozenset(
    {"ll", "d", "m", "s", "t", "l'", "d'", "m'", "t'", "c'", "s'", "y'", "z'", "w'", "bw'", "by'", "cy'", "rw'"}
)
"""What stands before or behind an apostrophe and changes nothing."""

_CHINESE: dict[Role, str] = {
    "want": "我要 要 想要 想买 入手 带走 要了 带走了 入手了",
    "ask": "拍 秒 需要 来 买 抢 订 定 入 拿 带 给我 下单 下 预订 预定 加购 加 留 给我留 团 囤 扣 打",
    "done": """
        已下单 下单了 已拍 拍了 拍下了 拍下 已拍下 拍好了 拍好 抢到了 抢到 已抢 秒了 秒到了 下好单了 下好了 已秒 拍到了
    """,
    "bought": "买了 已买 入了 买好了 下了 订了 已订 抢了",
    "self": "我 我们 自己",
    "it": "这个 这款 那个 那款 这 它",
    "fill": """
        的 了 吧 啊 呀 哦 哈 嘞 咯 啦 就 先 再 也 给 家 主播 老板 姐姐 姐 哥 亲 谢谢 谢 麻烦 请 马上 赶紧 快 立刻
        已经 刚刚 刚 帮我 帮 都 好的 好 行 对 是的 嗯 款 品 单 试试 尝尝 一下 支持 支持一下 加油 必须 一定 公屏
        小黄车 购物车 送给 送 妈妈 爸爸 我妈 我爸 妈 爸妈 爸 老公 老婆 家人 朋友 孩子 奶奶 爷爷 同事 公司 只 和 各
        已付款 已付 付款了 成功 您好 你好 回家 喝 吃 用 多谢 辛苦了 走起 送人 自用 咱 一共 总共 谢啦
    """,
    "stop": """
        吗 么 嘛 什么 哪 几 多少 怎 为啥 啥 谁 呢 是否 是不是 有没有 没 不 别 昨天 上次 去年 之前 以前 刚才 如果
        要是 的话 想要的 要的 后悔 退 假如 过 多久 何时 还有 能 会 可以
    """,
}

_TAKEN_BACK = (
    r"\b(?:don't|dont|do not|no longer) (?:want|need)\b(?: (?:it|them|that|this|any)\b)?",
    r"\b(?:anymore|any more|any longer)\b",
    r"\b(?:cancel|withdraw|undo|drop|remove|changed my mind|never ?mind)\b(?: (?:my )?(?:claim|bid|order))?",
    r"\b(?:j'annule|annulez?|annuler|je retire|retirez)\b(?: ma (?:commande|demande))?",
    r"\b(?:je )?(?:n'en|ne|ne l[ae]|ne les) (?:veux|prends) plus\b|\bfinalement\b",
    r"\bsin[a-z]*(?:shaka|gura|gikeneye|fashe|fata)\b(?: (?:ukundi|na gato))?",
    r"\b(?:hagarika|muhagarike|ndahagaritse|mbivuyemo|nda(?:bi|yi|ki)retse|nkuramo|munkuremo|mukureho|kuraho)\b",
    r"\b(?:sitaki|sihitaji|sichukui|sinunui)\b(?: tena)?|\b(?:naghairi|nimeghairi|ghairi|futa|niondoe|niondolee)\b",
    r"(?:不|先不|不想|不用)(?:要|拍|买|抢|订|拿|下单|来|加)了?|取消|退掉|退了|放弃|撤回|撤销|撤了|算了",
)

TAKEN_BACK = re.compile("|".join(_TAKEN_BACK))
"""Says that a claim is taken back."""


def _roles(words: dict[Role, str]) -> dict[str, Role]:
    return {word: role for role, listed in words.items() for word in listed.split()}


LATIN = _roles(_LATIN)
"""What each word of the four languages in Latin letters does."""

CHINESE = _roles(_CHINESE)
"""What each run of Chinese characters does; the longest that fits counts."""

CHINESE_LENGTH_MAX = max(map(len, CHINESE))
