import pytest

from sayso.language.lemmas import apply_script, make_script
from tests.conftest import Analyse

STORY = (
    "The dam broke on Monday. At least 13 people were killed, the ministry said. Rescue workers from Norway do not expect more."
)


def test_sentences_are_split(analyse: Analyse) -> None:
    reading, analysis = analyse(STORY)
    texts = [reading.document.text[s.start : s.end] for s in analysis.sentences]
    assert [t.split()[0] for t in texts] == ["The", "At", "Rescue"]


DATELINES = {
    "with a day": "PORT ELM, March 4 (AP) -- The minister spoke.",
    "with a country": "ARDEN, Norway (Reuters) - The minister spoke.",
    "a bare town": "ARDEN - The minister spoke.",
}


@pytest.mark.parametrize("text", DATELINES.values(), ids=DATELINES)
def test_a_dateline_stands_alone(text: str, analyse: Analyse) -> None:
    reading, analysis = analyse(text)
    assert [reading.document.text[s.start : s.end] for s in analysis.sentences][1:] == ["The minister spoke."]


@pytest.mark.parametrize("text", ["NATO troops left.", "THE DAM - old and weak - broke.", "ARDEN is calm - so far."])
def test_what_only_looks_like_a_dateline(text: str, analyse: Analyse) -> None:
    assert len(analyse(text)[1].sentences) == 1


TWO_WORDS = {  # sentence: the verb of its rolesets
    "Soldiers shelled the old market at noon.": "shell",
    "The bank shelled out nine million for the bridge.": "shell_out",
    "The takeover of the bank was announced at noon.": "take_over",
}


@pytest.mark.parametrize("text, verb", TWO_WORDS.items(), ids=TWO_WORDS.values())
def test_a_verb_of_two_words_needs_both(text: str, verb: str, analyse: Analyse) -> None:
    sentence = analyse(text)[1].sentences[0]
    assert verb in {p.roleset.partition(".")[0] for p in sentence.predicates}


def test_says_who_did_what(analyse: Analyse) -> None:
    _, analysis = analyse("Soldiers killed two farmers near the river.")
    sentence = analysis.sentences[0]
    predicate = next(p for p in sentence.predicates if sentence.tokens[p.token].lemma == "kill")
    roles = {a.role: sentence.tokens[a.token].form for a in predicate.arguments}
    assert predicate.roleset == "kill.01"
    assert (roles["ARG0"], roles["ARG1"]) == ("Soldiers", "farmers")
    assert predicate.factuality > 0


RANKED = {  # case: (sentence, the word its name hangs from)
    "behind a preposition": ("Nine boats sank, according to Msgr. Ilian Dorsu of the coast guard.", "sank"),
    "two titles": ("The post was hit, Lt. Cmdr. Dorsu said.", "said"),
    "a rare one": ("Supt. Ada Brekk saw nine boats.", "saw"),
}


@pytest.mark.parametrize("text, above", RANKED.values(), ids=RANKED)
def test_a_title_hangs_from_the_name_behind_it(text: str, above: str, analyse: Analyse) -> None:
    tokens = analyse(text)[1].sentences[0].tokens
    titles = [i for i, t in enumerate(tokens) if t.form in ("Msgr.", "Lt.", "Cmdr.", "Supt.")]
    name = titles[-1] + 1
    assert [tokens[i].head for i in titles] == [name + 1] * len(titles)
    assert tokens[tokens[name].head - 1].form == above


def test_names_are_found(analyse: Analyse) -> None:
    _, analysis = analyse("President Maria Santos met John Miller in Lisbon on Friday.")
    sentence = analysis.sentences[0]
    names = {" ".join(t.form for t in sentence.tokens[e.first : e.stop]) for e in sentence.entities}
    assert "Lisbon" in names and any("Santos" in n for n in names)


@pytest.mark.parametrize(
    "text", [STORY.replace(" ", "  "), STORY.replace(". ", ".\r\n"), STORY.upper(), "🙂 " + STORY, STORY + "\u202e"]
)
def test_every_token_gives_back_its_word(text: str, analyse: Analyse) -> None:
    reading, analysis = analyse(text)
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            assert reading.document.text[token.start : token.end] == token.form


def test_a_report_reads_the_same_beside_others(analyse: Analyse) -> None:
    assert analyse(STORY)[1] == analyse(STORY)[1]


def test_very_long_sentences_are_cut_not_refused(analyse: Analyse) -> None:
    _, analysis = analyse("stone wall " * 1500)
    assert sum(len(s.tokens) for s in analysis.sentences) == 3000


@pytest.mark.parametrize(
    "form, lemma", [("died", "die"), ("Armies", "army"), ("was", "be"), ("London", "London"), ("UN", "UN"), ("n't", "not")]
)
def test_lemma_scripts_come_back(form: str, lemma: str) -> None:
    assert apply_script(form, make_script(form, lemma)) == lemma


@pytest.mark.parametrize("noun", ["Claims", "Reports"])
def test_a_noun_that_opens_a_sentence_is_no_verb(noun: str, analyse: Analyse) -> None:
    reading, analysis = analyse(f"{noun} that the army fired on the crowd are false.")
    (sentence,) = analysis.sentences
    root = next(t for t in sentence.tokens if not t.head)
    assert (sentence.tokens[0].upos, root.form) == ("NOUN", "false")
    assert [reading.document.text[t.start : t.end] for t in sentence.tokens[:2]] == [noun, "that"]


def test_a_verb_that_opens_a_sentence_stays_one(analyse: Analyse) -> None:
    _, analysis = analyse("Says that the army fired on the crowd.")
    assert analysis.sentences[0].tokens[0].upos == "VERB"
