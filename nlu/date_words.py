"""Words of the calendar in five languages, folded as texts are read."""

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan janvier janv mutarama januari",
            "february feb fevrier fev gashyantare gashantare februari februali",
            "march mar mars werurwe machi",
            "april apr avril avr mata aprili",
            "may mai gicurasi mei",
            "june jun juin kamena juni",
            "july jul juillet juil nyakanga julai",
            "august aug aout kanama agosti",
            "september sep sept septembre nzeri nzeli septemba",
            "october oct octobre ukwakira kwakira oktoba",
            "november nov novembre ugushyingo gushyingo novemba",
            "december dec decembre ukuboza kuboza desemba disemba",
        ),
        start=1,
    )
    for word in words.split()
}
"""From a month's name to its number."""

WEEKDAYS = {
    word.replace("_", " "): number
    for number, words in enumerate(
        (
            "monday lundi kuwa_mbere ku_wa_mbere kuwambere jumatatu",
            "tuesday tues tuseday mardi kuwa_kabiri ku_wa_kabiri kuwakabiri jumanne",
            "wednesday weds wensday wednsday mercredi kuwa_gatatu ku_wa_gatatu kuwagatatu jumatano",
            "thursday thurs thur thursdy jeudi kuwa_kane ku_wa_kane kuwakane alhamisi",
            "friday vendredi kuwa_gatanu ku_wa_gatanu kuwagatanu ijumaa",
            "saturday saterday samedi kuwa_gatandatu ku_wa_gatandatu kuwagatandatu jumamosi",
            "sunday dimanche ku_cyumweru kucyumweru jumapili",
        )
    )
    for word in words.split()
}
"""From a weekday's name to its number, Monday being 0."""

SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
"""Short forms that are ordinary words too: they need "on", "this" or "next" before them."""

CHINESE_WEEKDAYS = dict(zip("一二三四五六日天", (0, 1, 2, 3, 4, 5, 6, 6), strict=True))
"""From the sign behind 周 or 星期 to the weekday's number."""

RELATIVE = {
    word.replace("_", " "): days
    for days, words in {
        0: "today tonight aujourd'hui ce_soir uyu_munsi uyumunsi leo 今天 今日 今晚",
        1: "tomorrow tomorow tommorow tommorrow tomorro tmrw tmr 2moro 2morrow demain ejo ejo_hazaza kesho "
        "明天 明日 明儿 明晚",
        2: "day_after_tomorrow apres-demain apres_demain ejobundi ejobundi_hazaza kesho_kutwa keshokutwa 后天 后日",
        3: "大后天 mtondo",
    }.items()
    for word in words.split()
}
"""From a word to the days between today and what it names."""

DAYS = {
    word.replace("_", " "): day
    for day, words in {
        1: "first premier mosi",
        2: "second",
        **dict(
            enumerate(
                (
                    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
                    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty_first twenty_second "
                    "twenty_third twenty_fourth twenty_fifth twenty_sixth twenty_seventh twenty_eighth twenty_ninth "
                    "thirtieth thirty_first"
                ).split(),
                start=3,
            )
        ),
    }.items()
    for word in words.split()
}
"""From a day's ordinal to the day."""

YESTERDAY = ("yesterday", "hier", "ejo hashize", "jana", "昨天", "昨日")
"""Words for the day before: nobody can book it, but a shopper who does is told so."""
