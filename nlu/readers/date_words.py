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
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        21: "twenty_first",
        22: "twenty_second",
        23: "twenty_third",
        24: "twenty_fourth",
        25: "twenty_fifth",
        26: "twenty_sixth",
        27: "twenty_seventh",
        28: "twenty_eighth",
        29: "twenty_ninth",
        30: "thirtieth",
        31: "thirty_first",
    }.items()
    for word in words.split()
}
"""From a day's ordinal to the day."""

YESTERDAY = ("yesterday", "hier", "ejo hashize", "jana", "昨天", "昨日")
"""Words for the day before: nobody can book it, but a shopper who does is told so."""
