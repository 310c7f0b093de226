"""Dates in a text, as five languages write them, resolved from the shopper's today."""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from nlu.interpretation import Entity
from nlu.lexicon import Lexicon
from nlu.marks import Marks
from nlu.readers import chinese_numbers, past, spoken_numbers
from nlu.readers.date_words import CHINESE_WEEKDAYS, DAYS, MONTHS, RELATIVE, SHORT_WEEKDAYS, WEEKDAYS, YESTERDAY
from nlu.readers.number_words import WORDS
from nlu.spans import is_free

_Back = Callable[[dt.date], dt.date]
"""From the next such day to the last such day."""

_YEARS_AHEAD = 8  # 29 February comes back within these

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ORDINALS = ("st", "nd", "rd", "th", "er", "e", "eme", "ieme")
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)})?"
_ORDINALS_SAID = "|".join(sorted((day.replace(" ", r"[\s-]") for day in DAYS), key=len, reverse=True))
_OF = r"(?:of\s|de\s|d'|ya\s|wa\s|za\s|z'|mwezi\swa\s)?"
_ZH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"

_ISO = re.compile(r"(?<![\d/.-])(?P<y>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?![\d/-])")
_NUMERIC = re.compile(r"(?<![\d/.-])(?P<d>\d{1,2})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<y>20\d\d)(?![\d/-])")
_SHORT = re.compile(r"(?<![\d/.-])(?P<d>\d{1,2})[/.](?P<m>\d{1,2})(?![\d/.-])")
_MARKED = re.compile(
    r"(?<![a-z])(?:le|on|for|pour\sle|tarehe|i?tariki(?:\sya)?|ku\swa|kuri)\s(?P<d>\d{1,2})[/.](?P<m>\d{1,2})(?![\d/.-])"
)
_DAY_MONTH = re.compile(
    rf"(?<![a-z0-9])(?P<d>\d{{1,2}}|{_ORDINALS_SAID}){_ORDINAL}\s?{_OF}(?P<m>{_MONTH})(?![a-z])\.?(?:,?\s(?P<y>20\d\d))?"
)
_MONTH_DAY = re.compile(
    rf"(?<![a-z])(?P<m>{_MONTH})\.?\s(?:the\s)?(?P<d>\d{{1,2}}|{_ORDINALS_SAID}){_ORDINAL}(?![a-z0-9:])(?:,?\s(?P<y>20\d\d))?"
)
_THEN_MONTH = re.compile(rf"(?:\s|-){_OF}(?P<m>{_MONTH})(?![a-z])")
_MONTHS_WRITTEN = frozenset(
    before + ordinal + month for before in ("", "premier", "first") for ordinal in ("", *_ORDINALS) for month in MONTHS
)
_NUMBERED_MONTH = re.compile(
    r"(?<![a-z])(?:(?:tarehe|i?tariki|ku)\s)?(?:ya\s|ku\s|za\s)?(?P<d>\d{1,2})\s(?:z'|y')?"
    r"(?:(?:mwezi\swa|u?kwezi\skwa|ukwa)\s(?P<m>[a-z]+|\d{1,2})|mwezi\s(?P<n>\d{1,2}))(?![a-z0-9])"
)
_CHINESE = re.compile(rf"(?:(?P<y>20\d\d)年)?(?P<m>{_ZH})月(?P<d>{_ZH})[日号]?")
_DAY = re.compile(
    rf"(?<![a-z])(?:the\s(?P<a>\d{{1,2}})(?:st|nd|rd|th)|(?:(?:tarehe|i?tariki)\s(?:ya\s)?|ku\sya\s)(?P<b>\d{{1,2}}))(?![a-z0-9/])"
    rf"|(?<![路街道巷弄村区\d])(?P<c>{_ZH})[号日](?![楼院线栋店门])"
)
_MEANT_FOR = re.compile(r"(?<![a-z])(?:for|pour(?:\sle)?)\s\Z")
_HOUSE = re.compile(r"门牌|地址|住在?|楼|单元")
_DAY_SAID = frozenset({"the", "tarehe", "tariki", "itariki", "ku", "号", "日"})
_DAY_ASKED = re.compile(r"(?<![a-z0-9])(?:le|the|on|ku)\s(?P<a>\d{1,2})(?![a-z0-9:])")
_RELATIVE = Lexicon(RELATIVE)
_YESTERDAY = Lexicon(dict.fromkeys(YESTERDAY, -1))
_IN_DAYS = re.compile(
    r"(?<![a-z])(?:(?P<in>in|dans|in\sthe\snext)|mu\s(?:minsi|byumweru)|nyuma\sy'(?:iminsi|ibyumweru)|"
    r"baada\sya\s(?:siku|wiki))\s(?P<n>\d{1,3}|[a-z]+)(?P<u>\s(?:days?|jours?|weeks?|semaines?))?(?![a-z])"
)
_DAYS_SAID = frozenset({"in", "dans", "minsi", "iminsi", "byumweru", "ibyumweru", "baada", "后"})
_CHINESE_DAYS = re.compile(r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<u>天|周|个?星期)(?:之|以)?后")
_WEEKS = re.compile("week|semaine|周|星期|byumweru|wiki")
_WEEKDAY = re.compile(
    rf"(?<![a-z])(?<!black\s)(?P<n>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})(?![a-z])"
    r"(?P<w>\snext\sweek|\s(?:de\s)?la\ssemaine\sprochaine|\sya\swiki\sijayo|\sen\shuit|\sutaha|\sijayo)?"
)
_SHORT_WEEKDAY = re.compile(rf"(?<![a-z])(?:on|this|next)\s(?P<n>{'|'.join(SHORT_WEEKDAYS)})(?![a-z])")
_WEEKDAYS_SAID = frozenset({*(name.split()[-1] for name in WEEKDAYS), *SHORT_WEEKDAYS, "周", "星", "礼"})
_CHINESE_WEEKDAY = re.compile(r"(?P<w>下下?个?|这个?|本)?(?:周|星期|礼拜)(?P<n>[一二三四五六日天])")


def find(text: str, seen: Marks, today: dt.date, asked: bool = False) -> list[Entity]:
    """Gives the dates in a normal form.

    Args:
        text: The normal form.
        seen: Its marks.
        today: The shopper's date.
        asked: Whether a date was asked for, so that "le 5" and "5/12" are one.

    Returns:
        Dates in order of appearance, each as ISO 8601. A day without a year is the next such day, today included; a
        weekday is the coming one, today excluded.
    """
    if not asked and _ANY.isdisjoint(seen):
        return []
    # Yesterday first, for in Kinyarwanda the same word begins tomorrow and yesterday.
    hits = _relative(_YESTERDAY, text, today) if not _YESTERDAY.firsts.isdisjoint(seen) else []
    future = [(hit, back) for signs, read, back in _READERS if not signs.isdisjoint(seen) for hit in read(text, today)]
    told = past.find(text) if future else []
    hits += [_as_told(hit, told, back, text, today) for hit, back in future]
    if asked:
        hits += _asked(text, today)
    found: list[Entity] = []
    for hit in hits:
        if is_free(found, hit.start, hit.end):
            found.append(hit)
    return sorted(found, key=lambda entity: entity.start)


def _numeric(text: str, today: dt.date) -> Iterator[Entity]:
    for pattern in (_ISO, _NUMERIC):
        for match in pattern.finditer(text):
            yield from _dated(match, today, int(match["d"]), int(match["m"]), match["y"])
    for match in _MARKED.finditer(text):
        yield from _dated(match, today, int(match["d"]), int(match["m"]), None)


def _named(text: str, today: dt.date) -> Iterator[Entity]:
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        for match in pattern.finditer(text):
            day = int(match["d"]) if match["d"].isdecimal() else DAYS[re.sub(r"[\s-]", " ", match["d"])]
            yield from _dated(match, today, day, MONTHS[match["m"]], match["y"])


def _numbered(text: str, today: dt.date) -> Iterator[Entity]:
    for match in _NUMBERED_MONTH.finditer(text):
        month = 1 if match["m"] in ("mbere", "kwanza") else _count(match["m"] or match["n"])
        if month:
            yield from _dated(match, today, int(match["d"]), month, None)


def _chinese(text: str, today: dt.date) -> Iterator[Entity]:
    for match in _CHINESE.finditer(text):
        yield from _dated(match, today, _count(match["d"]) or 0, _count(match["m"]) or 0, match["y"])


def _in_days(text: str, today: dt.date) -> Iterator[Entity]:
    for match in (*_IN_DAYS.finditer(text), *_CHINESE_DAYS.finditer(text)):
        count = 1 if match["n"] in ("a", "une") else _count(match["n"])
        if count is None or (match.group().startswith(("in", "dans")) and not match["u"]):
            continue
        weeks = _WEEKS.search(match.group()) is not None
        yield _entity(match, today + dt.timedelta(days=count * 7 if weeks else count))


def _days(text: str, today: dt.date) -> Iterator[Entity]:
    for match in _DAY.finditer(text):
        if match["c"] and _HOUSE.search(text, max(0, match.start() - 10), match.start()):
            continue
        yield from _monthly(match, today, _count(match["a"] or match["b"] or match["c"]) or 0)


def _weekdays(text: str, today: dt.date) -> Iterator[Entity]:
    for match in _WEEKDAY.finditer(text):
        date = _weekday(today, WEEKDAYS[match["n"]], 1 if _WEEKS.search(match["w"] or "") else 0)
        yield _entity(match, date + dt.timedelta(days=7 if match["w"] == " en huit" else 0))
    for match in _SHORT_WEEKDAY.finditer(text):
        yield _entity(match, _weekday(today, SHORT_WEEKDAYS[match["n"]], 0))
    for match in _CHINESE_WEEKDAY.finditer(text):
        weeks = (match["w"] or "").count("下")
        yield _entity(match, _weekday(today, CHINESE_WEEKDAYS[match["n"]], weeks))


def _worded(text: str, today: dt.date) -> Iterator[Entity]:
    """Days in words before a month ("le douze mai", "tarehe tano desemba")."""
    for spoken in spoken_numbers.find(text):
        month = _THEN_MONTH.match(text, spoken.end)
        if month and spoken.value <= 31:
            for found in _dated(month, today, spoken.value, MONTHS[month["m"]], None):
                yield Entity("date", found.value, spoken.start, found.end)


def _relative(words: Lexicon[int], text: str, today: dt.date) -> list[Entity]:
    return [
        Entity("date", (today + dt.timedelta(days=ahead)).isoformat(), start, end)
        for ahead, start, end in words.find(text)
    ]


def _as_told(hit: Entity, told: Sequence[tuple[int, int]], back: _Back | None, text: str, today: dt.date) -> Entity:
    """Gives the last such day where a text tells of what was: "i ordered on 20 December"."""
    date, written = dt.date.fromisoformat(str(hit.value)), text[hit.start : hit.end]
    is_told = any(start <= hit.start and hit.end <= end for start, end in told)
    is_fixed = date <= today or str(date.year) in written
    if not is_told or is_fixed or _MEANT_FOR.search(text, max(0, hit.start - 9), hit.start):
        return hit
    if back is not None:
        date = back(date)
    elif written.startswith("ejo"):  # which is tomorrow and yesterday in Kinyarwanda
        date = today - (date - today)
    return Entity("date", date.isoformat(), hit.start, hit.end)


def _a_year_back(date: dt.date) -> dt.date:
    years = range(date.year - 1, date.year - _YEARS_AHEAD - 1, -1)
    return next(date.replace(year=year) for year in years if date.day <= calendar.monthrange(year, date.month)[1])


def _a_month_back(date: dt.date) -> dt.date:
    months = (date.replace(day=1) - dt.timedelta(days=days) for days in (1, 40))
    return next(
        month.replace(day=date.day) for month in months if date.day <= calendar.monthrange(month.year, month.month)[1]
    )


def _a_week_back(date: dt.date) -> dt.date:
    return date - dt.timedelta(days=7)


_READERS: tuple[tuple[Marks, Callable[[str, dt.date], Iterable[Entity]], _Back | None], ...] = (
    (frozenset("-/."), _numeric, _a_year_back),
    (_MONTHS_WRITTEN, _named, _a_year_back),
    (frozenset(MONTHS), _worded, _a_year_back),
    (frozenset({"mwezi", "ukwezi", "kwezi", "ukwa"}), _numbered, _a_year_back),
    (frozenset("月"), _chinese, _a_year_back),
    (_RELATIVE.firsts, partial(_relative, _RELATIVE), None),
    (_DAYS_SAID, _in_days, None),
    (_DAY_SAID, _days, _a_month_back),
    (_WEEKDAYS_SAID, _weekdays, _a_week_back),
)
"""Who reads dates, the surer first, and the marks of which a text must have one for that."""

_ANY = _YESTERDAY.firsts.union(*(signs for signs, _, _ in _READERS))


def _asked(text: str, today: dt.date) -> Iterator[Entity]:
    for match in _SHORT.finditer(text):
        yield from _dated(match, today, int(match["d"]), int(match["m"]), None)
    for match in _DAY_ASKED.finditer(text):
        yield from _monthly(match, today, int(match["a"]))


def _weekday(today: dt.date, weekday: int, weeks: int) -> dt.date:
    if weeks:  # of a calendar week after this one
        return today + dt.timedelta(days=weekday - today.weekday() + 7 * weeks)
    return today + dt.timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _dated(match: re.Match[str], today: dt.date, day: int, month: int, year: str | None) -> Iterator[Entity]:
    years = [int(year)] if year else range(today.year, today.year + _YEARS_AHEAD + 1)
    for candidate in years:
        if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(candidate, month)[1]:
            date = dt.date(candidate, month, day)
            if year or date >= today:
                yield _entity(match, date)
                return


def _monthly(match: re.Match[str], today: dt.date, day: int) -> Iterator[Entity]:
    for ahead in range(3):
        year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        if 1 <= day <= calendar.monthrange(year, month + 1)[1]:
            date = dt.date(year, month + 1, day)
            if date >= today:
                yield _entity(match, date)
                return


def _count(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    if text.isascii():
        word = WORDS.get(text)
        return word.value if word else None
    return chinese_numbers.read(text)


def _entity(match: re.Match[str], date: dt.date) -> Entity:
    return Entity("date", date.isoformat(), *match.span())
