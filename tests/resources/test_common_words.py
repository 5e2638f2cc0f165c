import hashlib

from sayso.resources.common_words import COMMON_WORDS, load_common_words


def test_the_file_is_the_one_that_was_built() -> None:
    digest = COMMON_WORDS.with_suffix(".sha256").read_text().split()[0]
    assert hashlib.sha256(COMMON_WORDS.read_bytes()).hexdigest() == digest


def test_a_set_phrase_tells_less_than_other_words() -> None:
    table = load_common_words()
    phrase = table.bits("claimed responsibility for the attack on the police station".split())
    other = table.bits("whitewashed the orchard walls with lime before the wedding".split())
    assert len(phrase) == len(other) and sum(phrase) < sum(other) / 2


def test_a_word_of_no_document_tells_most() -> None:
    assert load_common_words().bits(["zwyxor"]) == [16.0]
