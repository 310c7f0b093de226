"""The kinds of words that comments are made of.

A kind is a letter, so that the kinds of a comment's words, in their order, are a string in which `shapes` looks
for claims:

    w  claims by itself ("nataka")              1  one, which may be an article ("un")
    v  claims with an object ("take", "拍")      n  another number
    d  says that the claim is made ("拍下了")     +  a number as only claims have it ("+1")
    b  may say so, or tell of another purchase  c  a code ("a1")
    m  is shouted ("mine", "sold", "yangu")     l  a link that claims alone ("1号"); L  one that does not ("number 1")
    s  the speaker                              t  a word of the shop's
    i  the thing ("it", "ceux")                 u  a unit
    p  politeness                               e  "each"
    f  changes nothing                          &  "and"
    >  for, of, from                            T  "to": a place or a verb may follow
    =  is                                       g  what is counted and not sold: hours, dollars, children
    3  somebody else                            G  the same in languages that put it before the number
    <  another time                             -  denies
    o  corrects what was just said               j  praises
    k  kin, which may be who buys or for whom     a  a word of a name of what is on offer
    V  to buy, behind "I want"
    x  unknown                                  !  asks, supposes, reports: no claim, whatever else is said
    X  an unknown Chinese character             .  ends a clause
"""

from collections.abc import Mapping


def words_of(listed: Mapping[str, str]) -> dict[str, str]:
    """Gives the single words of a table from kinds to words.

    Args:
        listed: Words with spaces between them; an underscore stands for a space within a phrase.

    Returns:
        From a word to its kind.
    """
    return {word: kind for kind, words in listed.items() for word in words.split() if "_" not in word}


def phrases_of(listed: Mapping[str, str]) -> list[tuple[str, str]]:
    """Gives the phrases of such a table, each with its kind."""
    return [(word.replace("_", " "), kind) for kind, words in listed.items() for word in words.split() if "_" in word]
