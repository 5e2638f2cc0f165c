import hashlib

from sayso.resources.speaker_nouns import SPEAKER_NOUNS, load_speaker_nouns


def test_persons_and_organisations_are_told_apart() -> None:
    nouns = load_speaker_nouns()
    assert {"stevedore", "coroner"} <= nouns.persons and {"consortium", "battalion"} <= nouns.organisations
    assert not nouns.persons & nouns.organisations and not {"harvest", "plant", "napoleon"} & (
        nouns.persons | nouns.organisations
    )


def test_the_file_is_the_one_that_was_built() -> None:
    digest, _, name = SPEAKER_NOUNS.with_suffix(".sha256").read_text(encoding="utf-8").strip().partition("  ")
    assert name == SPEAKER_NOUNS.name
    assert hashlib.sha256(SPEAKER_NOUNS.read_bytes()).hexdigest() == digest
