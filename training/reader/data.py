"""Sentences of the training data as numbers: label sets, gold arrays, and windows of running text.

In: the JSONL of `english/` (one sentence a line, documents in order). Out: Sentence records with one array for each
head, where -100 (or NaN for factuality) means "not annotated here". Sentences of GUM's `conversation` are left out.
"""

import gzip
import hashlib
import json
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from sayso.language.lemmas import make_script
from sayso.trained.wordpieces import WordPieces, word_shape

IGNORE = -100
EWT_NAMES = ("PER", "LOC", "ORG")
GUM_NAMES = {"person": "PER", "place": "LOC", "organization": "ORG", "event": "EVENT"}
WINDOW_SENTENCES = 4
WINDOW_PIECES = 200


@dataclass
class Labels:
    """The closed label sets, each a list whose order is the class number."""

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemma: list[str]
    ner: list[str]
    mention: list[str]
    deprel: list[str]
    sense: list[str]
    role: list[str]
    roleset_lemmas: dict[str, str] = field(default_factory=dict)

    def number(self, layer: str) -> dict[str, int]:
        return {label: n for n, label in enumerate(getattr(self, layer))}


@dataclass
class Sentence:
    """One sentence: subwords and shapes of its words, and the gold of every head."""

    words: list[str]
    pieces: list[tuple[int, ...]]
    shapes: list[int]
    gold: dict[str, np.ndarray]
    roles: list[tuple[int, np.ndarray]]
    joins: bool
    raw: dict[str, Any]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """All records but GUM's conversations (the licence of those texts is in doubt)."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [r for r in map(json.loads, lines) if r["genre"] != "conversation"]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def bio(n: int, spans: list[tuple[int, int, str]]) -> list[str]:
    """BIO tags of flat spans; of overlapping ones the first stays."""
    tags = ["O"] * n
    for start, end, kind in spans:
        if all(t == "O" for t in tags[start:end]):
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tags


def name_tags(record: dict[str, Any]) -> list[str] | None:
    """Names by the guidelines of UNER; None where the sentence has no such layer (GUM)."""
    if record["entities"] is None or record["source"] != "ewt":
        return None
    spans = [(e["start"], e["end"], e["type"]) for e in record["entities"]]
    return bio(len(record["tokens"]), spans)


def mention_tags(record: dict[str, Any]) -> list[str] | None:
    """GUM's named mentions, shortened to the run of proper nouns around their head, as BIO."""
    if record["entities"] is None or record["source"] != "gum":
        return None
    tokens = record["tokens"]
    spans = []
    for entity in record["entities"]:
        if not entity.get("named") or tokens[entity["head"]]["upos"] != "PROPN":
            continue
        start = end = entity["head"]
        while start > entity["start"] and is_name_part(tokens, start - 1):
            start -= 1
        while end + 1 < entity["end"] and is_name_part(tokens, end + 1):
            end += 1
        while tokens[start]["upos"] == "PUNCT":
            start += 1
        while tokens[end]["upos"] == "PUNCT":
            end -= 1
        spans.append((start, end + 1, GUM_NAMES.get(entity["type"], "MISC")))
    return bio(len(tokens), sorted(set(spans), key=lambda s: (s[0] - s[1], s)))


def is_name_part(tokens: list[dict[str, Any]], i: int) -> bool:
    return tokens[i]["upos"] == "PROPN" or tokens[i]["form"] == "-"


def collect_labels(records: list[dict[str, Any]]) -> Labels:
    """Label sets of the training part; rare lemma scripts, features and roles are dropped (seen under 3 times)."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("upos", "xpos", "feats", "lemma", "deprel", "sense", "role")}
    roleset_lemmas: dict[str, Counter[str]] = {}
    for record in records:
        for token in record["tokens"]:
            for name in ("upos", "xpos", "feats", "deprel"):
                counts[name][token[name]] += 1
            counts["lemma"][make_script(token["form"], token["lemma"])] += 1
        for predicate in record["predicates"] or []:
            lemma, _, sense = predicate["roleset"].rpartition(".")
            counts["sense"][sense] += 1
            token = record["tokens"][predicate["token"]]
            roleset_lemmas.setdefault(token["lemma"].lower(), Counter())[lemma] += 1
            counts["role"].update(a["role"] for a in predicate["args"])
    least = {"lemma": 3, "feats": 3, "sense": 5, "role": 20}
    kept = {name: sorted(x for x, n in c.items() if n >= least.get(name, 1)) for name, c in counts.items()}
    return Labels(
        upos=kept["upos"], xpos=kept["xpos"], feats=kept["feats"], lemma=kept["lemma"], deprel=kept["deprel"],
        ner=["O", *(f"{p}-{t}" for t in EWT_NAMES for p in "BI")],
        mention=["O", *(f"{p}-{t}" for t in (*GUM_NAMES.values(), "MISC") for p in "BI")],
        sense=["-", *kept["sense"]], role=["-", *kept["role"]],
        roleset_lemmas={word: c.most_common(1)[0][0] for word, c in sorted(roleset_lemmas.items()) if c.most_common(1)[0][0] != word},
    )  # fmt: skip


def argument_head(tokens: list[dict[str, Any]], start: int, end: int) -> int:
    """The token of a span whose head lies outside it (the first such one)."""
    for i in range(start, end):
        head = tokens[i]["head"] - 1
        if not start <= head < end and tokens[i]["upos"] != "PUNCT":
            return i
    return start


def encode(record: dict[str, Any], labels: Labels, pieces: WordPieces) -> Sentence:
    """One record as arrays; an unknown label or an absent layer becomes IGNORE."""
    tokens = record["tokens"]
    n = len(tokens)
    gold = {
        name: np.array([labels.number(name).get(t[name], IGNORE) for t in tokens]) for name in ("upos", "xpos", "feats", "deprel")
    }
    scripts = labels.number("lemma")
    gold["lemma"] = np.array([scripts.get(make_script(t["form"], t["lemma"]), IGNORE) for t in tokens])
    gold["head"] = np.array([t["head"] for t in tokens])
    for name, tags in (("ner", name_tags(record)), ("mention", mention_tags(record))):
        numbers = labels.number(name)
        gold[name] = np.array([numbers[t] for t in tags] if tags else [IGNORE] * n)
    gold["end"] = np.array([0] * (n - 1) + [1])
    gold["factuality"] = np.full(n, np.nan)
    for item in record["factuality"] or []:
        gold["factuality"][item["token"]] = item["value"]
    gold["sense"], roles = encode_predicates(record, labels)
    return Sentence(
        words=[t["form"] for t in tokens],
        pieces=[pieces.encode(t["form"]) for t in tokens],
        shapes=[word_shape(t["form"]) for t in tokens],
        gold=gold,
        roles=roles,
        joins=not (record.get("newdoc") or record.get("newpar") or record.get("gap_before")),
        raw=record,
    )


def encode_predicates(record: dict[str, Any], labels: Labels) -> tuple[np.ndarray, list[tuple[int, np.ndarray]]]:
    """Sense class of each token, and for each predicate the role class of each token (by argument head)."""
    tokens = record["tokens"]
    if record["predicates"] is None:
        return np.full(len(tokens), IGNORE), []
    senses, names = labels.number("sense"), labels.number("role")
    sense = np.zeros(len(tokens), dtype=int)
    roles = []
    for predicate in record["predicates"]:
        sense[predicate["token"]] = senses.get(predicate["roleset"].rpartition(".")[2], senses["01"])
        row = np.zeros(len(tokens), dtype=int)
        for argument in predicate["args"]:
            row[argument_head(tokens, argument["start"], argument["end"])] = names.get(argument["role"], 0)
        roles.append((predicate["token"], row))
    return sense, roles


def make_windows(sentences: list[Sentence], rng: random.Random | None) -> list[list[Sentence]]:
    """Runs of 1 to 4 sentences of one paragraph; single sentences where no random source is given."""
    windows: list[list[Sentence]] = []
    room = 0
    size = 0
    for sentence in sentences:
        cost = sum(map(len, sentence.pieces))
        if rng and room and sentence.joins and size + cost <= WINDOW_PIECES:
            windows[-1].append(sentence)
            size += cost
            room -= 1
        else:
            windows.append([sentence])
            size = cost
            room = rng.randrange(WINDOW_SENTENCES) if rng else 0
    return windows
