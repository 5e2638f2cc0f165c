"""A reading in, its Analysis out: words, sentences, tags, trees, names, predicates with roles.

    blocks -> words (tokens.py) -> sentences (sentences.py) -> one model call a sentence -> names.py, tree.py, lemmas.py
    all sentences -> coreference.py

Furniture is left out. Every token points at the characters of the document as given.
"""

from collections.abc import Sequence

import msgspec

from sayso.language.coreference import find_references
from sayso.language.counts import find_counts
from sayso.language.lemmas import apply_script, mend_lemma
from sayso.language.names import DocumentNames, decode_names, decode_spans, join_names, mend_persons
from sayso.language.openings import read_opening
from sayso.language.protocol import Floats, Scores, SentenceReader, States
from sayso.language.roles import decode_roles, frames_of, make_tree
from sayso.language.sentences import split_sentences
from sayso.language.tellings import find_tellings
from sayso.language.tokens import split_words
from sayso.language.tree import read_tree
from sayso.records.analysis import Analysis, Argument, Entity, Predicate, Sentence, Token
from sayso.records.document import Block, Reading
from sayso.resources.actor_words import TITLES
from sayso.text.offsets import source_span

ReadSentence = tuple[Sentence, Floats]


def analyse(reading: Reading, reader: SentenceReader, *, refer: bool = False) -> Analysis:
    """All sentences of a report, and with `refer` what refers to what (7 to 9 % of the time more).

    The same report gives the same analysis, whatever else is read."""
    sentences: list[Sentence] = []
    states: list[States] = []
    told = [(n, b, split_words(b.text, reader.token_weights)) for n, b in enumerate(reading.blocks) if b.kind != "furniture"]
    names = DocumentNames([block.text[a:b] for a, b in places] for _, block, places in told)
    for number, block, places in told:
        read = _read_block(block, number, places, reader, names)
        sentences += [sentence for sentence, _ in read]
        states += [reader.linker.states(layers) for _, layers in read] if refer else []
    references = find_references(sentences, states, reader.linker) if refer else ()
    return Analysis(sentences=tuple(sentences), references=references)


def _read_block(
    block: Block, number: int, places: list[tuple[int, int]], reader: SentenceReader, names: DocumentNames
) -> list[ReadSentence]:
    words = [block.text[a:b] for a, b in places]
    spans = [source_span(block, a, b) for a, b in places]
    return [
        read_sentence(words[first:stop], spans[first:stop], reader, names, (number, block.kind))
        for first, stop in split_sentences(words, reader)
    ]


def read_sentence(
    words: list[str],
    spans: list[tuple[int, int]],
    reader: SentenceReader,
    document: DocumentNames,
    block: tuple[int, str] = (0, "paragraph"),
) -> ReadSentence:
    """One sentence that is already cut into words, with the states of its words; `spans` are their places in the document,
    `block` is the number and the kind of its block. Sentences of a document come in their order (`DocumentNames`)."""
    scores = read_opening(words, reader)
    names = decode_names(words, scores, reader, document)
    heads = find_heads(words, scores, names, reader)
    tokens = tuple(_make_token(scores, i, word, spans[i], heads[i], reader) for i, word in enumerate(words))
    mentions = decode_spans(scores["mention"], reader.mention_tags)
    sentence = Sentence(
        start=spans[0][0],
        end=spans[-1][1],
        tokens=tokens,
        entities=mend_persons(join_names(names, mentions, [t.upos == "PROPN" for t in tokens]), tokens),
        predicates=_find_predicates(scores, tokens, reader),
        vector=scores["vector"].astype("<f4").tobytes(),
        block=block[0],
        kind=block[1],
    )
    states = reader.claims(scores)
    heard = msgspec.structs.replace(
        sentence,
        tellings=find_tellings(sentence, states, reader.teller),
        counts=find_counts(sentence, states, reader.counter),
    )
    return heard, scores["states"]


def find_heads(words: Sequence[str], scores: Scores, names: Sequence[Entity], reader: SentenceReader) -> list[int]:
    """The head of each word (0 = root, else 1-based), from raw scores and the names of the sentence. Titles hang from the name behind them:
    where the name hung from its title it takes over the title's head and, in the scores, its relation."""
    proper = [reader.label("upos", int(n)) == "PROPN" for n in scores["upos"]]
    whole = [(_behind_titles(words, e), e.stop) for e in names if all(proper[e.first : e.stop])]
    titled = [(_first_title(words, first), first, stop) for first, stop in whole]
    rels = scores["rels"]
    heads = read_tree(scores["arcs"], lambda i, head: reader.deprels[int(rels[i, head])], [(a, b) for a, _, b in titled])
    for title, first, stop in titled:
        top = next(i for i in range(title, stop) if not title < heads[i] <= stop)
        name = top if top >= first else next((i for i in range(first, stop) if heads[i] == top + 1), first)
        above = heads[top]
        heads = [name + 1 if title < head <= first else head for head in heads]
        heads[name], heads[title:first] = above, [name + 1] * (first - title)
        rels[name, above] = rels[top, above]
    return heads


def _is_title(word: str) -> bool:
    return word.endswith(".") and word[:-1] in TITLES


def _behind_titles(words: Sequence[str], name: Entity) -> int:
    """The first word of a name that is no title; its last at the latest."""
    return next((i for i in range(name.first, name.stop - 1) if not _is_title(words[i])), name.stop - 1)


def _first_title(words: Sequence[str], first: int) -> int:
    """The first word of a name with the titles in front of it: "Lt. Cmdr. Brek"."""
    while first and _is_title(words[first - 1]):
        first -= 1
    return first


def _make_token(scores: Scores, i: int, word: str, span: tuple[int, int], head: int, reader: SentenceReader) -> Token:
    upos, script = (reader.label(layer, int(scores[layer][i])) for layer in ("upos", "lemma"))
    relation = reader.deprels[int(scores["rels"][i, head])]
    if (relation == "root") != (head == 0):
        relation = "root" if head == 0 else "dep"
    return Token(
        start=span[0],
        end=span[1],
        form=word,
        lemma=mend_lemma(word, apply_script(word, script), upos, lambda w: reader.cost(w) == 1),
        upos=upos,
        xpos=reader.label("xpos", int(scores["xpos"][i])),
        feats=reader.label("feats", int(scores["feats"][i])),
        head=head,
        deprel=relation,
    )


def _find_predicates(scores: Scores, tokens: tuple[Token, ...], reader: SentenceReader) -> tuple[Predicate, ...]:
    """Words whose best sense is not "-", each with its arguments; a roleset is the (verb's) lemma and the sense."""
    found = []
    columns = ([getattr(t, name) for t in tokens] for name in ("deprel", "form", "lemma", "upos"))
    tree, frames = make_tree([t.head - 1 for t in tokens], *columns), frames_of(reader)
    for i, number in enumerate(scores["sense"].argmax(1)):
        sense = reader.senses[int(number)]
        if sense == "-":
            continue
        roles = [(j, reader.role_names[r]) for j, r in enumerate(decode_roles(scores["roles"][i], tree, i, frames))]
        lemma = tokens[i].lemma.lower()
        found.append(
            Predicate(
                token=i,
                roleset=f"{_frame(reader.roleset_lemmas.get(lemma, lemma), tokens, i)}.{sense}",
                factuality=round(float(scores["factuality"][i]), 2),
                arguments=tuple(Argument(role=role, token=j) for j, role in roles if role != "-"),
            )
        )
    return tuple(found)


def _frame(known: str, tokens: Sequence[Token], i: int) -> str:
    """The verb of a word's rolesets. One of two words ("shell_out") stands only where the second is there too: beside the verb, or
    inside the word ("takeover")."""
    particle = known.partition("_")[2]
    lemma = tokens[i].lemma.lower()
    told = not particle or particle in lemma or any(t.head == i + 1 and t.form.lower() == particle for t in tokens)
    return known if told else lemma
