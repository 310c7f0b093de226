"""What shoppers write: whole purchases in five languages, as the updates that Telegram would send."""

import json
from collections.abc import Sequence
from itertools import count, cycle
from typing import Any

PURCHASES: dict[str, tuple[str, ...]] = {
    "en": (
        "what can I buy here?",
        "do you deliver to Chengdu?",
        "two bags of coffee beans please",
        "can I pay by card?",
        "3 bottles of chili oil",
        "no, two",
        "what's in my cart?",
        "can I send it back if I don't like it",
        "I'm done, check out please",
        "Wang Fang",
        "+8613800138000",
        "88 Renmin Road, Chengdu, China",
        "yes please",
        "where is my order?",
        "thank you so much!",
    ),
    "zh": (
        "你们卖什么？",
        "可以寄到成都吗？",
        "我要两包咖啡豆",
        "怎么付款？",
        "再来三瓶辣椒油",
        "改成两瓶",
        "购物车里有什么",
        "可以退货吗？",
        "结账",
        "王芳",
        "13800138000",
        "四川省成都市人民南路88号",
        "是的",
        "我的订单在哪里",
        "谢谢",
    ),
    "fr": (
        "qu'est-ce que vous vendez ?",
        "vous livrez en Belgique ?",
        "deux paquets de café en grains",
        "comment payer ?",
        "montre mon panier",
        "je peux retourner le produit ?",
        "je veux commander",
        "Marie Dupont",
        "+32470123456",
        "Rue de la Loi 16, 1000 Bruxelles, Belgique",
        "oui",
        "merci",
    ),
    "rw": (
        "mugurisha iki?",
        "mwohereza i Kigali?",
        "ndashaka icyayi bibiri",
        "nishyura nte?",
        "nyereka agaseke",
        "nshobora gusubiza ibicuruzwa?",
        "ndashaka kwishyura",
        "Uwase Aline",
        "+250788123456",
        "KN 3 Rd, Kigali, Rwanda",
        "yego",
        "murakoze",
    ),
    "sw": (
        "mnauza nini?",
        "mnatuma Nairobi?",
        "nataka chai mbili",
        "nalipaje?",
        "nionyeshe kikapu",
        "naweza kurudisha bidhaa?",
        "nataka kulipa",
        "Asha Juma",
        "+254712345678",
        "Moi Avenue 12, Nairobi, Kenya",
        "ndiyo",
        "asante",
    ),
}
"""A purchase a language, told in texts that are answered without a picture."""

PICTURED = ("do you have coffee beans? how much?", "is the chili sauce very hot?", "got any black tea left?")
"""Questions whose answer shows a product, and therefore takes the way through the outbox."""

PRESSED = ("cart", "add:tea-black-100g", "shipping", "cart", "payment")
"""Buttons; each press wants a call of its own that stops the button's spinner."""


class Writer:
    """Writes the updates of any number of chats, each with an id of its own."""

    def __init__(self) -> None:
        self._updates = count(410_000_000)
        self._chats = count(5_600_000_000)

    def purchases(self, messages: int) -> list[list[bytes]]:
        """Gives talks of one chat each, the languages in turn, that come to so many messages."""
        talks: list[list[bytes]] = []
        left = messages
        languages = cycle(PURCHASES)
        while left > 0:
            language = next(languages)
            talks.append(self.texts(PURCHASES[language][:left], language))
            left -= len(talks[-1])
        return talks

    def texts(self, texts: Sequence[str], language: str) -> list[bytes]:
        """Gives what one new chat writes."""
        chat = next(self._chats)
        return [self._update(message=self._message(chat, language, text, at)) for at, text in enumerate(texts)]

    def presses(self, presses: Sequence[str]) -> list[bytes]:
        """Gives what one new chat presses."""
        chat = next(self._chats)
        return [
            self._update(
                callback_query={
                    "id": f"{chat}{at:06d}",
                    "from": _person(chat, "en"),
                    "message": self._message(chat, "en", "What may it be?", at),
                    "chat_instance": "-3290284302938",
                    "data": press,
                }
            )
            for at, press in enumerate(presses)
        ]

    def _update(self, **what: Any) -> bytes:
        return json.dumps({"update_id": next(self._updates), **what}, ensure_ascii=False).encode()

    def _message(self, chat: int, language: str, text: str, at: int) -> dict[str, Any]:
        person = _person(chat, language)
        return {
            "message_id": 100 + at,
            "from": person,
            "chat": {
                "id": chat,
                "first_name": person["first_name"],
                "username": person["username"],
                "type": "private",
            },
            "date": 1_795_500_000 + at,
            "text": text,
        }


def _person(chat: int, language: str) -> dict[str, Any]:
    return {
        "id": chat,
        "is_bot": False,
        "first_name": "Ange",
        "username": f"ange{chat}",
        "language_code": {"zh": "zh-hans"}.get(language, language),
    }
