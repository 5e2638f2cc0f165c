"""What is heard beside what the rules find: further cues, and other content."""

from sayso.claims.attribution_heard import with_heard
from sayso.claims.attribution_parts import Found
from sayso.records.analysis import Sentence, Telling, Token

WORDS = "Anna Berg huffed the road was closed , and the clerk left".split()
HEADS = (3, 1, 0, 5, 7, 7, 3, 12, 12, 11, 12, 3)
RELATIONS = "nsubj flat root det nsubj aux ccomp punct cc det nsubj conj".split()
UPOS = "PROPN PROPN VERB DET NOUN AUX ADJ PUNCT CCONJ DET NOUN VERB".split()


def sentence(*tellings: Telling) -> Sentence:
    tokens = tuple(
        Token(start=6 * i, end=6 * i + 5, form=w, lemma=w, upos=u, xpos="", feats="", head=h, deprel=r)
        for i, (w, u, h, r) in enumerate(zip(WORDS, UPOS, HEADS, RELATIONS, strict=True))
    )
    return Sentence(start=0, end=72, tokens=tokens, tellings=tellings)


def telling(chance: float = 0.9, sure: float = 0.9, **parts: tuple[int, ...]) -> Telling:
    return Telling(token=2, chance=chance, sure=sure, **({"source": (0, 1), "content": (3, 4, 5, 6)} | parts))


def found(**parts: object) -> Found:
    told = {"source": 0, "source_words": (0, 1), "cue": (2,), "content": ((3, 4, 5, 6),), "act": "statement", "stance": "neutral"}
    return Found(**(told | parts))  # type: ignore[arg-type]


def test_a_cue_that_no_rule_found() -> None:
    (heard,) = with_heard(sentence(telling()), [])
    assert (heard.source, heard.cue, heard.content) == (0, (2,), ((3, 4, 5, 6),))


def test_what_is_hardly_heard_is_left_out() -> None:
    assert with_heard(sentence(telling(chance=0.4)), []) == []
    assert with_heard(sentence(telling(sure=0.4)), []) == []
    assert with_heard(sentence(telling(content=())), []) == []


def test_a_content_full_of_holes_is_none() -> None:
    assert with_heard(sentence(telling(content=(3, 9))), []) == []


def test_a_cue_that_a_rule_found_is_not_told_twice() -> None:
    assert with_heard(sentence(telling()), [found()]) == [found()]


def test_a_cue_inside_a_source_is_none() -> None:
    told = found(source=2, source_words=(2,), cue=(6,))
    assert with_heard(sentence(telling()), [told]) == [told]


def test_surely_heard_content_stands_for_another() -> None:
    other = found(content=((9, 10, 11),))
    assert with_heard(sentence(telling()), [other])[0].content == ((3, 4, 5, 6),)
    assert with_heard(sentence(telling(sure=0.75)), [other])[0].content == ((9, 10, 11),)
    assert with_heard(sentence(telling()), [found(content=((3, 4, 5),))])[0].content == ((3, 4, 5),)


def test_a_source_that_no_rule_found() -> None:
    unknown = found(source=None, source_words=())
    assert with_heard(sentence(telling()), [unknown])[0].source_words == (0, 1)
    assert with_heard(sentence(telling(sure=0.6)), [unknown]) == [unknown]
    assert with_heard(sentence(telling(source=(3,))), [unknown]) == [unknown]


def test_who_says_something_inside_is_part_of_what_is_said() -> None:
    whole = found(content=((3, 4, 5, 6, 7, 8, 9, 10, 11),))
    inner = Telling(token=11, chance=0.95, sure=0.95, source=(9, 10), content=(6,))
    assert with_heard(sentence(telling(content=(6,)), inner), [whole, found(cue=(11,))])[0] == whole
    assert with_heard(sentence(telling(content=(6,))), [whole])[0].content == ((6,),)


def test_nobody_says_something_inside_his_own_words() -> None:
    inner = Telling(token=11, chance=0.95, sure=0.95, source=(0, 1), content=(6,))
    whole = found(content=((9, 10, 11),))
    assert with_heard(sentence(inner), [whole]) == [whole]
