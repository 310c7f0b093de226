from nlu.spelling import learn, signs


def test_signs_are_what_folding_loses() -> None:
    assert signs("¿Qué años?") == {"¿", "é", "ñ"}
    assert signs("J’ai l'huile") == {"j'", "l'"}
    assert signs("plain words, it is") == set()
    assert signs("咖啡豆") == set()


def test_accents_may_be_composed_or_not() -> None:
    assert signs("cafe\u0301") == {"é"}


def test_a_language_owns_what_it_writes_often() -> None:
    french = [("fr", "thé à l'eau"), ("fr", "été")] * 10
    english = [("en", "tea")] * 50 + [("en", "thé à la mode")]

    learnt = learn([*french, *english])

    assert learnt["fr"] == ["l'", "à", "é"]
    assert "é" not in learnt.get("en", [])


def test_languages_may_share_a_sign() -> None:
    assert learn([("fr", "café"), ("es", "café, ñ")]) == {"fr": ["é"], "es": ["é", "ñ"]}
