"""The shapes that claims have, as patterns over the kinds of words (`kinds`)."""

import re

SHAPES = re.compile(
    # take two of those; 要两包; ndashaka kugura 2
    r"(?P<verb>(?:[wv]|(?<=[wvsp])V)(?:[mdbwvVpsieo>&T]*[1n+utclL]|[psi]*x[1n][utcl])[1n+utclLe>&mio]*)"
    # 两包我要; A1 ni nziza ndayishaka
    r"|(?P<ahead>[1n+utclL][1n+utclLpsi&>e=]*w|w=[1ncl]|(?<=[ctl])[xj=]{1,3}w[si]*$)"
    # ordered two
    r"|(?P<done>d[1n+utcl>&mis]*)"
    # 2 pour moi; mimi mbili; A1 yanjye; two please; a bag please
    r"|(?P<told>[1nctlL]+(?:[>T]?s|>?m|p)|[1n](?=>)|[1nc](?=Tx)|c(?=>x$)|s>[1nctl]|(?:s|m>?|p)&?[1nctl]|Tu(?:p|>?s))"
    # two bags; A1 2; +1; one of each
    r"|(?P<count>(?:[1n][p>e]*[utclL]|[utclL][>pesim]*[1n]|\+|[1n]u?>[ei]|u>?c)[1n+utclLe>&m]*)"
    # c'est pour moi; yangu ni mbili
    r"|(?P<mine>[1ncl]i=$|=>?[sm]|m=>?[1nctl])"
)
"""What claims, whatever is said around it, if that does not turn it."""

_BOUGHT = re.compile(r"b[psi>&]*[1n+utcl]")
_ALONE = re.compile(
    r"[opsie&>=u]*"
    r"(?:[1n]+|Tu|s+p+|i+p+|s{2,}|p+s*v+s?|v+s?p+|w+[si]*|i?m+i?|d+|b+|s+vi+|vs?i|[cl]|=>?[sm])"
    r"[opsiewm&>cl1nb]*"
)


def claims(kinds: str) -> bool:
    """Whether words of these kinds, none of them strange, claim beyond doubt."""
    return SHAPES.search(kinds) is not None or _BOUGHT.search(kinds) is not None


def claims_alone(kinds: str) -> bool:
    """Whether words of these kinds claim where nothing else is said ("2", "mine")."""
    return _ALONE.fullmatch(kinds) is not None
