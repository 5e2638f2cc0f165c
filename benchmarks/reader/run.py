"""How well does the shipped language reader read? The dev parts of the open training data, int8, as a user gets it.

    python -m benchmarks.reader.run --data SHARED/data/english [--sentences N] [--out FILE.json]

Counting: CoNLL 2018 (every word, punctuation too; universal relations, subtypes cut). Gold tokens and sentences unless a row
says "raw". Names: exact spans of persons, places and organisations, in GUM by its named mentions. Coreference: `coreference.py`.
Roles: argument heads at gold predicates. Factuality: Pearson's r. Needs no torch.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.reader.coreference import linked, load_clusters, score
from benchmarks.reader.news import measure as measure_news
from sayso.language.analyse import find_heads, read_sentence
from sayso.language.lemmas import apply_script, mend_lemma
from sayso.language.names import DocumentNames, decode_names, spans_of
from sayso.language.roles import Tree, decode_roles, frames_of, make_tree
from sayso.language.sentences import split_sentences
from sayso.language.tokens import split_words
from sayso.trained import TrainedReader, load_reader
from training.reader.data import EWT_NAMES, argument_head, mention_tags, name_tags, read_lines

NEWS_VERBS = frozenset(
    "say claim accuse deny demand agree tell report announce state warn ask think know believe suggest call add admit argue confirm "
    "explain insist note promise reject reply reveal speak talk write kill attack wound injure die".split()
)
"""Verbs of reporting and of harm, whose roles carry attributions and events."""
TIMED = 1000
"""Sentences whose reading is timed."""
CLITICS = {"ewt": "EWT", "gum": "GUM"}


class Counts:
    """Hits and totals by name; `rate` for accuracies, `f1` where predicted and gold differ in number."""

    def __init__(self) -> None:
        self.hits: dict[str, float] = defaultdict(float)
        self.gold: dict[str, float] = defaultdict(float)
        self.found: dict[str, float] = defaultdict(float)

    def add(self, name: str, hits: float, gold: float, found: float | None = None) -> None:
        self.hits[name] += hits
        self.gold[name] += gold
        self.found[name] += gold if found is None else found

    def f1(self, name: str) -> float:
        return round(200 * self.hits[name] / max(1e-9, self.gold[name] + self.found[name]), 2)

    def table(self) -> dict[str, float]:
        return {name: self.f1(name) for name in self.gold}


def score_documents(records: list[dict[str, Any]], reader: TrainedReader, counts: Counts) -> list[tuple[float, float]]:
    """Adds all sentences with gold tokens, a document after the other; gives back factuality, gold and read."""
    facts: list[tuple[float, float]] = []
    for _, group in groupby(records, key=lambda r: r["doc"]):
        document = list(group)
        names = DocumentNames([t["form"] for r in paragraph for t in r["tokens"]] for paragraph in paragraphs(document))
        for record in document:
            facts += score_sentence(record, reader, names, counts)
    return facts


def score_sentence(
    record: dict[str, Any], reader: TrainedReader, document: DocumentNames, counts: Counts
) -> list[tuple[float, float]]:
    """Adds one sentence with gold tokens."""
    tokens = record["tokens"]
    part = CLITICS[record["source"]]
    words = [t["form"] for t in tokens]
    scores = reader.read(words)
    names = decode_names(words, scores, reader, document)
    heads = find_heads(words, scores, names, reader)
    rels = [reader.deprels[int(scores["rels"][i, h])] if h else "root" for i, h in enumerate(heads)]
    tags = [reader.label("upos", int(n)) for n in scores["upos"]]
    scripts = [reader.label("lemma", int(n)) for n in scores["lemma"]]
    lemmas = [
        mend_lemma(w, apply_script(w, s), t, lambda x: reader.cost(x) == 1) for w, s, t in zip(words, scripts, tags, strict=True)
    ]
    n = len(tokens)
    for name in ("upos", "xpos", "feats"):
        counts.add(f"{part} {name}", sum(reader.label(name, int(scores[name][i])) == t[name] for i, t in enumerate(tokens)), n)
    counts.add(f"{part} lemma", sum(a == t["lemma"] for a, t in zip(lemmas, tokens, strict=True)), n)
    right = [h == t["head"] for h, t in zip(heads, tokens, strict=True)]
    counts.add(f"{part} UAS", sum(right), n)
    same = [ok and r.split(":")[0] == t["deprel"].split(":")[0] for ok, r, t in zip(right, rels, tokens, strict=True)]
    counts.add(f"{part} LAS", sum(same), n)
    if gold_tags := name_tags(record) or mention_tags(record):
        gold = {(e.first, e.stop, e.type) for e in spans_of(gold_tags) if e.type in EWT_NAMES}
        found = {(e.first, e.stop, e.type) for e in names}
        counts.add(f"{part} names", len(gold & found), len(gold), len(found))
    if record["predicates"] is not None:
        tree = make_tree([h - 1 for h in heads], rels, words, lemmas, tags)
        score_predicates(record, reader, scores, tree, counts)
    return [(f["value"], float(scores["factuality"][f["token"]])) for f in record["factuality"] or []]


def score_predicates(record: dict[str, Any], reader: TrainedReader, scores: dict[str, Any], tree: Tree, counts: Counts) -> None:
    """Which words are predicates, their sense, and the roles of argument heads at the gold predicates."""
    gold = {p["token"]: p for p in record["predicates"]}
    senses = [reader.senses[int(s)] for s in scores["sense"].argmax(1)]
    found = {i for i, s in enumerate(senses) if s != "-"}
    counts.add("EWT predicates", len(gold.keys() & found), len(gold), len(found))
    counts.add(
        "EWT senses (of those found)",
        sum(senses[i] == gold[i]["roleset"].rpartition(".")[2] for i in gold.keys() & found),
        len(gold.keys() & found),
    )
    frames = frames_of(reader)
    for at, predicate in gold.items():
        wanted = {(argument_head(record["tokens"], a["start"], a["end"]), a["role"]) for a in predicate["args"]}
        guessed = {(j, reader.role_names[r]) for j, r in enumerate(decode_roles(scores["roles"][at], tree, at, frames)) if r}
        counts.add("EWT roles", len(wanted & guessed), len(wanted), len(guessed))
        if predicate["roleset"].rpartition(".")[0] in NEWS_VERBS:
            counts.add("EWT roles of news verbs", len(wanted & guessed), len(wanted), len(guessed))


def score_raw(records: list[dict[str, Any]], reader: TrainedReader, counts: Counts) -> None:
    """Tokens, sentences and LAS from the running text of each document of EWT and of GUM news."""
    for name, chosen in (
        ("EWT", [r for r in records if r["source"] == "ewt"]),
        ("GUM news", [r for r in records if r["genre"] == "news"]),
    ):
        for paragraph in paragraphs(chosen):
            score_paragraph(name, paragraph, reader, counts)


def paragraphs(records: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Sentences that run on in one paragraph."""
    found: list[list[dict[str, Any]]] = []
    for record in records:
        if record.get("newdoc") or record.get("newpar") or record.get("gap_before") or not found:
            found.append([])
        found[-1].append(record)
    return found


def score_paragraph(name: str, records: list[dict[str, Any]], reader: TrainedReader, counts: Counts) -> None:
    text, gold = "", []
    for record in records:
        gold.append([(len(text) + t["start"], len(text) + t["end"], t) for t in record["tokens"]])
        text += record["text"] + (" " if record["tokens"][-1]["space_after"] else "")
    places = split_words(text, reader.token_weights)
    words = [text[a:b] for a, b in places]
    sentences = [places[a:b] for a, b in split_sentences(words, reader)]
    spans = {(a, b) for s in gold for a, b, _ in s}
    counts.add(f"{name} raw tokens", len(spans & set(places)), len(spans), len(places))
    borders, guessed = {(s[0][0], s[-1][1]) for s in gold}, {(s[0][0], s[-1][1]) for s in sentences}
    counts.add(f"{name} raw sentences", len(borders & guessed), len(borders), len(guessed))
    wanted = {(a, b): (sentence_head(s, t), t["deprel"].split(":")[0]) for s in gold for a, b, t in s}
    hits = 0
    document = DocumentNames([words])
    for sentence in sentences:
        forms = [text[a:b] for a, b in sentence]
        scores = reader.read(forms)
        names = decode_names(forms, scores, reader, document)
        for i, head in enumerate(find_heads(forms, scores, names, reader)):
            relation = reader.deprels[int(scores["rels"][i, head])].split(":")[0] if head else "root"
            hits += wanted.get(sentence[i]) == (sentence[head - 1] if head else None, relation)
    counts.add(f"{name} raw LAS", hits, len(spans), len(places))


def sentence_head(sentence: list[tuple[int, int, dict[str, Any]]], token: dict[str, Any]) -> tuple[int, int] | None:
    return sentence[token["head"] - 1][:2] if token["head"] else None


def measure(data: Path, limit: int | None) -> dict[str, float]:
    """The whole table, over the first `limit` sentences of each part (all if None)."""
    reader, counts = load_reader(), Counts()
    records = read_lines(data / "dev.jsonl.gz")
    if limit:
        records = [r for s in ("ewt", "gum") for r in [x for x in records if x["source"] == s][:limit]]
    facts = score_documents(records, reader, counts)
    score_raw(records, reader, counts)
    table = counts.table()
    table |= score_references(data, reader, 2 if limit else None)
    table["UDS factuality r"] = round(float(np.corrcoef(np.array(facts).T)[0, 1]), 3)
    table |= measure_news(reader)
    table |= measure_speed([[t["form"] for t in r["tokens"]] for r in records][:TIMED], reader)
    table["sentences"] = len(records)
    return table


def measure_speed(sentences: list[list[str]], reader: TrainedReader) -> dict[str, float]:
    """Words a second of the model with all its layers and heads, and with trees, names, lemmas and roles made of what it gives."""
    words, names = sum(map(len, sentences)), DocumentNames(sentences)

    def timed(read: Callable[[list[str]], object]) -> int:
        started = time.perf_counter()
        for sentence in sentences:
            read(sentence)
        return round(words / (time.perf_counter() - started))

    def decoded(sentence: list[str]) -> object:
        return read_sentence(sentence, [(i, i + 1) for i in range(len(sentence))], reader, names)

    return {
        "words per second, one thread": timed(lambda words: reader.claims(reader.read(words))),
        "words per second, with decoding": timed(decoded),
    }


def score_references(data: Path, reader: TrainedReader, documents: int | None) -> dict[str, float]:
    """Coreference over the first documents of GUM (all if None)."""
    answers, scorer = list(islice(linked(data, reader), documents)), load_clusters(data)
    return {
        "GUM coreference, by head": score(answers, scorer)["conll"],
        "GUM coreference, exact words": score(answers, scorer, exact=True)["conll"],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sentences", type=int)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    table = measure(args.data, args.sentences)
    for name, value in table.items():
        print(f"{name:35} {value}")
    if args.out:
        args.out.write_text(json.dumps(table, indent=1) + "\n")


if __name__ == "__main__":
    main()
