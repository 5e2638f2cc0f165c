import hashlib

from sayso.resources.synonyms import VERB_SYNONYMS, load_synonyms, meanings


def test_verbs_of_one_meaning_share_a_number() -> None:
    assert meanings("apprehend") & meanings("arrest")
    assert meanings("buy") & meanings("purchase")
    assert not meanings("attack") & meanings("defend")
    assert meanings("no such verb") == frozenset()


def test_no_verb_stands_alone_in_a_set() -> None:
    numbers = [n for found in load_synonyms().values() for n in found]
    assert min(numbers.count(n) for n in set(numbers)) >= 2


def test_the_file_is_the_one_that_was_built() -> None:
    digest, _, name = VERB_SYNONYMS.with_suffix(".sha256").read_text(encoding="utf-8").strip().partition("  ")
    assert name == VERB_SYNONYMS.name
    assert hashlib.sha256(VERB_SYNONYMS.read_bytes()).hexdigest() == digest
