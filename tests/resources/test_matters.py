"""The table of matters: every phrase can be matched, and takes one side."""

from collections import Counter

from sayso.resources.matters import load_matters, phrases_by_word


def test_a_phrase_takes_one_side() -> None:
    for matter in load_matters().values():
        assert not [p for p, n in Counter((*matter.yes, *matter.no)).items() if n > 1], matter.name


def test_a_phrase_begins_and_ends_with_words() -> None:
    parts = [part for phrases in phrases_by_word().values() for phrase in phrases for part in phrase.parts]
    assert all(part[0] and part[-1] for part in parts)
    assert not [w for part in parts for words in part for w in words or () if "{" in w or not w.strip("+")]


def test_classes_verbs_and_sureness_are_read() -> None:
    convicted = [p for p in phrases_by_word()["acquit+"] if p.matter == "convicted"]
    assert [(p.side, p.sure) for p in convicted] == [(False, False)]
    (guilty,) = (p for p in phrases_by_word()["not"] if p.parts == ((frozenset(("not",)), frozenset(("guilty",))),))
    assert guilty.sure
    assert any(None in part for phrases in phrases_by_word().values() for p in phrases for part in p.parts)
    assert "jail" in {
        w for phrases in phrases_by_word().values() for p in phrases for part in p.parts for ws in part for w in ws or ()
    }
