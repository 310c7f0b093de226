"""What a text says of which thing: how many, left out, "the second one", "two of those". Pure."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from nlu import features
from nlu.interpretation import Entity, Mention
from nlu.little_words import PLACES, Word

_ITEMS = frozenset({"product", "tour", "category"})
_GAP = 4
"""Characters between a category and a product that are one thing ("deux cafés en grains")."""
_PARTED = 50
"""How much farther a number is from what "and" or a comma parts it from."""
_FAR = 2 * _PARTED
"""How far a number may be at most from what it counts: "the 1970s" at the head of a letter count no tea at its end."""
_MARK = re.compile(r"[,;.!?~…:\n]")
_ONES = frozenset({*PLACES, "back", "cheaper", "dearer"})
"""Tables of phrases that may hold a "one" that counts nothing."""
_PARTICLES = re.compile(r"[\s了吧啊呢哦的啦]*\Z")
_MORE_THAN_THANKS = 4
"""Words and signs that follow a no which is only polite ("no, thank you!")."""
_TARGETS_MAX = 12
"""Things of one text that are told apart; a longer list is a letter."""


class Structure(Struct, frozen=True):
    """How a text hangs together.

    Attributes:
        mentions: The things that it speaks of, in order of appearance.
        corrects: Whether it takes back or changes what was said before.
    """

    mentions: tuple[Mention, ...] = ()
    corrects: bool = False


_NOTHING = Structure()


class _Target:
    """A thing that a number can go with: named, pointed at by place, or pointed back at."""

    def __init__(self, mention: Mention, start: int, end: int) -> None:
        self.mention = mention
        self.start = start
        self.end = end

    def but(self, **changes: object) -> None:
        self.mention = structs.replace(self.mention, **changes)

    @property
    def is_named(self) -> bool:
        return bool(self.mention.product or self.mention.category)


def read(text: str, found: Sequence[Entity], words: Sequence[Word]) -> Structure:
    """Says what a text says of which thing.

    Each thing takes the nearest number that no other thing is nearer to; a number before it wins over one behind it
    ("two beans", but also "咖啡豆两包"). A category named beside one of its products is no thing of its own.

    Args:
        text: The normal form.
        found: What is named in it, in its places, in order.
        words: The little words in it, in order.

    Returns:
        The things with what is said of them; numbers that go with nothing come as mentions of nothing but a number.
    """
    if not words and not any(entity.name in _ITEMS or entity.name == "quantity" for entity in found):
        return _NOTHING
    return _Reader(text, found, words).structure()


class _Reader:
    """One text being read."""

    def __init__(self, text: str, found: Sequence[Entity], words: Sequence[Word]) -> None:
        self._text = text
        self._words = words
        self._found = found
        self._joints = [(word.start, word.end) for word in words if not word.tables.isdisjoint(("and", "nor"))]
        self._refusals = [word for word in words if "refusal" in word.tables]
        self._targets = sorted((*self._named(), *self._pointed()), key=lambda target: target.start)[:_TARGETS_MAX]

    def structure(self) -> Structure:
        for target in self._targets:
            if self._is_refused(target.start) or self._is_refused_behind(target):
                target.but(refused=True)
        self._pair(self._numbers())
        self._carry_refusals()
        self._take_back()
        mentions = tuple(target.mention for target in self._kept())
        corrects = self._corrects(mentions)
        return Structure(tuple(map(_pointed_back, mentions)) if corrects else mentions, corrects)

    # What there is to speak of.

    def _named(self) -> list[_Target]:
        items = [entity for entity in self._found if entity.name in _ITEMS]
        if any(item.name != "category" for item in items):
            items = [item for item in items if item.name != "category" or not self._is_beside_another(item, items)]
        return [_Target(_mention(item), item.start, item.end) for item in items]

    def _is_beside_another(self, item: Entity, items: Sequence[Entity]) -> bool:
        """Whether a product stands beside or over the words of a category, a little word ("en") between at most.

        "And" is no such word: "coffee and tea" names two things.
        """
        return any(
            other.start <= item.end + _GAP
            and item.start <= other.end + _GAP
            and not self._is_parted(min(item.end, other.end), max(item.start, other.start))
            for other in items
            if other.name != "category"
        )

    def _pointed(self) -> Iterable[_Target]:
        """What is pointed at: "the second one", "the cheaper one", "those"."""
        others = [entity for entity in self._found if entity.name not in ("quantity", "unit")]
        items = [entity for entity in others if entity.name in _ITEMS]
        for word in self._words:
            if any(word.start < other.end and other.start < word.end for other in others):
                continue  # "the first of May"
            place = next((place for name, place in PLACES.items() if name in word.tables), None)
            if place is not None:
                yield _Target(Mention(place=place), word.start, word.end)
            elif "cheaper" in word.tables or "dearer" in word.tables:
                yield _Target(Mention(price=-1 if "cheaper" in word.tables else 1), word.start, word.end)
            elif "back" in word.tables and not any(0 <= item.start - word.end <= 1 for item in items):
                yield _Target(Mention(back=True), word.start, word.end)  # but "that coffee" is just a coffee

    def _numbers(self) -> list[Entity]:
        """The numbers that count something: not the "one" of "the second one"."""
        places = [word for word in self._words if not word.tables.isdisjoint(_ONES)]
        return [
            entity
            for entity in self._found
            if entity.name == "quantity"
            and not any(entity.start < word.end and word.start < entity.end for word in places)
        ]

    # What goes with what.

    def _pair(self, numbers: Sequence[Entity]) -> None:
        """Gives the things their numbers; numbers that are left become things of their own."""
        spans = [self._with_unit(number) for number in numbers]
        targets = self._targets
        pairs = sorted(
            (self._distance(targets[t], spans[n]), t, n) for t in range(len(targets)) for n in range(len(spans))
        )
        taken: dict[int, int] = {}
        for distance, t, n in pairs:
            # "make it three and no chili", "three, and the tea"
            refused = targets[t].mention.refused
            is_far = distance > (_PARTED if refused else _FAR) or self._goes_on(spans[n][1], targets[t].start)
            if not is_far and t not in taken and n not in taken.values():
                taken[t] = n
        for t, n in taken.items():
            self._give(targets[t], numbers[n], spans[n])
        for n in set(range(len(numbers))).difference(taken.values()):
            alone = _Target(Mention(), *spans[n])
            self._give(alone, numbers[n], spans[n])
            if len(numbers) > 1 and self._is_refused(numbers[n].start):
                alone.but(refused=True)  # "not three, two"
            targets.append(alone)
        targets.sort(key=lambda target: target.start)
        for before, after in pairwise(targets):
            # "coffee beans, make it three": what is pointed at is what was just named.
            if before.is_named and before.mention.quantity is None and after.mention.back:
                before.but(quantity=after.mention.quantity, change=after.mention.change)
                after.but(quantity=None)

    def _give(self, target: _Target, number: Entity, span: tuple[int, int]) -> None:
        start, end = min(target.start, span[0]), max(target.end, span[1])
        target.but(
            quantity=number.value if isinstance(number.value, int | float) else 0, change=self._change(start, end)
        )

    def _change(self, start: int, end: int) -> int:
        """The sense of a number: 1 for "one more", -1 for "one less", 0 for "make it one"."""
        for sense, table in ((-1, "less"), (1, "more")):
            for word in self._words:
                if table in word.tables and not self._is_parted(min(word.end, end), max(word.start, start)):
                    return sense
        return 0

    def _with_unit(self, number: Entity) -> tuple[int, int]:
        """Where a number stands together with its unit ("3 jars", "两包")."""
        start, end = number.start, number.end
        for unit in self._found:
            if unit.name == "unit" and 0 <= unit.start - end <= 1:
                end = unit.end
            elif unit.name == "unit" and 0 <= start - unit.end <= 1:
                start = unit.start
        return start, end

    def _distance(self, target: _Target, number: tuple[int, int]) -> float:
        """How far a number is from a thing; much farther where "and" or a mark stands between them."""
        start, end = number
        gap, between = (
            (target.start - end, (end, target.start))
            if end <= target.start
            else (start - target.end + 0.5, (target.end, start))
        )
        return gap + (_PARTED if self._is_parted(*between) else 0)

    def _goes_on(self, end: int, start: int) -> bool:
        """Whether a number ends with an "and" or an "also": the thing behind it is another ("three, and the tea")."""
        words = [word for word in self._words if end <= word.start and word.end <= start]
        return any("also" in word.tables or ("and" in word.tables and word.start - end <= 1) for word in words)

    def _is_parted(self, start: int, end: int) -> bool:
        """Whether a mark or "and" stands in a span of the text."""
        if start >= end:
            return False
        joined = any(start <= first and last <= end for first, last in self._joints)
        return joined or _MARK.search(self._text, start, end) is not None

    # What is left out.

    def _is_refused(self, start: int) -> bool:
        """Whether a word of refusal stands right before a place ("pas de sauce", "不要那个辣椒酱")."""
        for word in self._words:
            if "back" in word.tables and 0 <= start - word.end <= 1:
                start = word.start
        # A name of goods may begin with the refusal's last word: "pas les grains".
        return any(
            word.start < start < word.end or (start >= word.end and not self._text[word.end : start].strip())
            for word in self._refusals
        )

    def _is_refused_behind(self, target: _Target) -> bool:
        """Whether a word of refusal stands right behind a thing and ends its clause ("辣椒酱不要了")."""
        for word in self._refusals:
            if target.is_named and 0 <= word.start - target.end <= 1:
                mark = _MARK.search(self._text, word.end)
                clause = self._text[word.end : mark.start() if mark else len(self._text)]
                between = _MARK.search(self._text, target.end, word.start)
                return between is None and _PARTICLES.match(clause) is not None
        return False

    def _carry_refusals(self) -> None:
        """Refuses also what "or" joins to what is refused ("no chili or tea", "不要咖啡和茶")."""
        for before, after in pairwise(self._targets):
            if before.mention.refused and after.is_named and after.mention.quantity is None:
                between = self._text[before.end : after.start].strip()
                joint = next((word for word in self._words if before.end <= word.start < after.start), None)
                if joint and "nor" in joint.tables and between == self._text[joint.start : joint.end].strip():
                    after.but(refused=True)

    def _take_back(self) -> None:
        """Lets go of what the same text corrects: "2 beans, no wait, 3 beans", "two beans, sorry, I meant ground"."""
        for before, after in pairwise(list(self._targets)):
            both = before.is_named and after.is_named and not (before.mention.refused or after.mention.refused)
            if not both or before.mention.quantity is None or not self._is_taken_back(before.end, after.start):
                continue
            same = (before.mention.product, before.mention.category) == (after.mention.product, after.mention.category)
            if after.mention.quantity is None:
                after.but(quantity=before.mention.quantity)
            elif not same:
                continue  # "two beans, no, and three teas" is anybody's guess: both are kept
            self._targets.remove(before)

    def _is_taken_back(self, start: int, end: int) -> bool:
        """Whether a no or a correction stands in a span of the text, and refuses nothing there."""
        return any(
            start <= word.start and word.end <= end and not word.tables.isdisjoint(("denial", "correction"))
            for word in self._words
        )

    # What becomes of it.

    def _kept(self) -> Iterable[_Target]:
        """The targets without idle pointers: "it" says something where nothing is named, once, or with a number."""
        telling = any(not target.mention.back for target in self._targets)
        for target in self._targets:
            mention = target.mention
            if not mention.back or mention.refused or mention.quantity is not None:
                yield target
            elif not telling:
                telling = True
                yield target

    def _corrects(self, mentions: Sequence[Mention]) -> bool:
        """Whether what was said is changed: by a word that says so, by a leading no, or by "not this, that"."""
        if any("correction" in word.tables for word in self._words) or any(map(_is_refused_number, mentions)):
            return True
        first = self._words[0] if self._words else None
        denies = first is not None and "denial" in first.tables and not self._text[: first.start].strip()
        if first and denies and (_MARK.match(self._text, first.end) or "refusal" not in first.tables):
            says_more = len(features.cut(self._text[first.end :])) > _MORE_THAN_THANKS
            only_refuses = bool(mentions) and all(mention.refused for mention in mentions)
            return says_more or (bool(self._found) and not only_refuses)
        if first and denies and self._numbers():
            return not any(target.is_named for target in self._targets if target.start <= first.end + 1)
        wanted = [mention for mention in mentions if not mention.refused and (mention.product or mention.category)]
        return len(wanted) == 1 and wanted[0].quantity is None and any(mention.refused for mention in mentions)


def _mention(item: Entity) -> Mention:
    value = str(item.value)
    return Mention(category=value) if item.name == "category" else Mention(product=value)


def _is_refused_number(mention: Mention) -> bool:
    return mention.refused and mention.quantity is not None and not (mention.product or mention.category)


def _pointed_back(mention: Mention) -> Mention:
    """In a correction a number alone is the number of what was spoken of ("make it three")."""
    return (
        structs.replace(mention, back=True)
        if mention == Mention(quantity=mention.quantity, change=mention.change)
        else mention
    )
