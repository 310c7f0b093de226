"""How many people come: numbers beside people, and numbers where people are meant."""

import re
from collections.abc import Sequence

from msgspec import Struct

from nlu.interpretation import Entity
from nlu.readers.numbers import Number

_AFTER = re.compile(
    r"\s*(?:more\s|other\s|grandes?\s|jeunes\s|young\s|small\s|petits?\s)?"
    r"(?:(?:people|peoples|persons?|ppl|pax|peeps|folks|adults?|grown-?ups?|guests?|travell?ers?|tourists?|visitors?|kids?|"
    r"child|children|toddlers?|babies|baby|infants?|teens?|teenagers?|students?|seniors?|friends|colleagues|of\sus|"
    r"personnes?|pers|gens|adultes?|enfants?|bebes?|ados?|etudiants?|collegues|voyageurs?|touristes?|amis|"
    r"abantu|umuntu|abana|umwana|abakuru|abashyitsi|abanyeshuri|inshuti|"
    r"watu|mtu|wageni|watoto|mtoto|watalii|wanafunzi|marafiki|wazima)(?![a-z])|"
    r"个?(?:大人|成人|小孩|孩子|小朋友|儿童|老人|学生|同事|朋友|游客|人)|[位名口]|大(?=[\d一二两三四五六]小)|小(?![时包袋瓶盒罐条份]))"
)
_BEFORE = re.compile(
    r"(?:\b(?:(?P<noun>abantu|umuntu|abana|umwana|abakuru|abashyitsi|abanyeshuri|inshuti|"
    r"watu|mtu|wageni|watoto|mtoto|watalii|wanafunzi|marafiki)(?:\s(?:bakuru|wazima|wakubwa|wadogo|wangu|wetu|banjye|bacu))?|"
    r"turi|twese|sisi|tuzaba\sturi|tuzaza\sturi|tuko|tutakuwa|tupo|tunakuja|"
    r"we\sare|we're|we\swill\sbe|we'll\sbe|there\sare|nous\ssommes|nous\sserons|on\sest|on\ssera|on\sserait|"
    r"(?:party|group|family|team|table)\s(?:of|for)|(?:groupe|famille|equipe|bande)\sde|"
    r"(?:itsinda|umuryango)\sry'abantu|kundi\sla|familia\sya)\s|我们一共|我们|咱们?|一共|总共|一行|全家)\Z"
)
# Numbers in the concord of people say it by themselves.
_CONCORD = re.compile(
    r"(?:ba(?:biri|tatu|ne|tanu|tandatu|rindwi)|bane|wawili|watatu|wanne|watano)\Z",
)
_JOINED = re.compile(
    r"\s*(?:bakuru|wazima|wakubwa)?\s*(?:,|\+|&|and|plus|et|ni|na|n'|with|avec|和|加|跟|带)?\s*(?:an?|une?)?\s*"
)
_AND_I = re.compile(r"(?<![a-z])(?:me|myself|moi|njye|mimi)\s?(?:and|et|plus|\+|&|na|n'|avec|with)\s?(?:my\s|mes\s)?\Z")
"""Who speaks comes too: "me and three friends" are four."""
_WITH_WHOM = re.compile(
    r"(?:\b(?:talk|speak|chat)\s(?:to|with)|\bparler\s(?:a|avec)|kuvugana\sn'(?:umuntu\s)?|(?:kuongea|kuzungumza)\sna(?:\smtu)?|"
    r"接通|转|找|叫|换)\s?\Z"
)
"""One with whom a shopper wants to talk comes to no tour."""
_WHOLE = re.compile(r"people|persons?|ppl|pax|of\sus|personnes?|\bpers\b|gens|abantu|watu(?!\swa[zk])|[人位名口]\Z")
_NO_PARTY = re.compile(
    r"\s(?:more\s)?(?:days?|trips?|tours?|visits?|go|groups?|cars?|nights?|ways?|time|safaris?|jours?|places\sto)\b"
)
_AND_ONE = re.compile(
    r"\s?(?:and|with|plus|et|avec|&|\+)\s(?:an?|une?)\s(?:small\s|petite?\s)?"
    r"(?:adult|child|kid|baby|toddler|infant|teenager|friend|adulte|enfant|bebe|ado|amie?)(?![a-z])"
)
_ALONE = re.compile(
    r"(?<![a-z])(?:just\sme|only\sme|me\salone|by\smyself|solo|juste\smoi|seulement\smoi|moi\sseule?|toute?\sseule?|"
    r"njyenyine|ni\snjye\sgusa|jyenyine|peke\syangu|mimi\stu|mimi\speke)(?![a-z])|就我一个?人?|只有我|我一个人|我自己"
)


class _Party(Struct):
    """People who are named together.

    Attributes:
        parts: How many there are of each kind, in order of appearance.
        start: Index of the first character.
        end: Index behind the last character.
        is_named: Whether it is said that they are people ("2 adults"), and not only how many they are.
        is_whole: Whether the first part may be all of them ("6 people", and not "6 adults").
    """

    parts: list[int | float]
    start: int
    end: int
    is_named: bool
    is_whole: bool = False

    @property
    def value(self) -> int | float:
        """How many they are: "six of us, four adults and two kids" are six."""
        first, *others = self.parts
        whole = first if self.is_whole and first == sum(others) else sum(self.parts)
        return int(whole) if whole == int(whole) else whole


def find(text: str, numbers: Sequence[Number], meant: bool) -> tuple[list[Entity], list[Number]]:
    """Tells people from goods.

    Args:
        text: The normal form.
        numbers: The amounts in it.
        meant: Whether a plain number is people here, as when a tour is talked about.

    Returns:
        The people ("2 adults and 1 child" are 3), and the numbers that are none.
    """
    parties: list[_Party] = []
    goods: list[Number] = []
    for number in numbers:
        party = _party(text, number, meant)
        if party is None:
            goods.append(number)
        elif parties and parties[-1].is_named and _JOINED.fullmatch(text, parties[-1].end, party.start):
            parties[-1].parts += party.parts
            parties[-1].end = party.end
        else:
            parties.append(party)
    for party in parties:
        another = _AND_ONE.match(text, party.end)
        if another and party.is_named:
            party.parts.append(1)
            party.end = another.end()
    if meant and not parties:
        alone = _ALONE.search(text)
        if alone:
            parties.append(_Party([1], *alone.span(), True))
    told = [Entity("people", party.value, party.start, party.end) for party in parties]
    return [entity for at, entity in enumerate(told) if not at or entity.value != told[at - 1].value], goods


def _party(text: str, number: Number, meant: bool) -> _Party | None:
    """Gives the people that a number counts, or None if it counts goods."""
    after = _AFTER.match(text, number.end)
    before = _BEFORE.search(text, max(0, number.start - 24), number.start)
    noun = before["noun"] if before else None
    counted = after or before or _CONCORD.search(text, number.start, number.end) or number.unit == "ticket"
    if before and not noun and not after and number.unit not in (None, "piece", "ticket"):
        return None  # "一共四包" are bags, whoever they are for
    if number.value == 1 and _WITH_WHOM.search(text, max(0, number.start - 20), number.start):
        return None
    plain = meant and number.unit in (None, "piece") and not _NO_PARTY.match(text, number.end)
    if not counted and not plain:
        return None
    start = before.start("noun") if before and noun else number.start
    end = after.end() if after else number.end
    self_ = _AND_I.search(text, max(0, start - 16), start) if after or noun else None
    if self_:
        return _Party([1, number.value], self_.start(), end, True)
    return _Party([number.value], start, end, bool(after or noun), _WHOLE.search(text, start, end) is not None)
