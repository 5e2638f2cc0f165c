"""Who is who in GUM's dev part: CoNLL F1, the mean of MUC, B3 and CEAFe (Pradhan et al. 2014, ACL P14-2006).

    python -m benchmarks.reader.coreference --data SHARED/data/english [--rules]

Gold words and sentences, all else as read. A mention counts as found by its head (CorefUD's head match) or by its exact words;
phrases that nothing else takes up (singletons) are left out on both sides, as in OntoNotes, unless a row says so. `--rules` scores the
actors that the product finds in place of the linker's chains. The clusters are compared by the scorer beside the data (bench/clusters.py).
"""

import argparse
import importlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from msgspec.structs import replace

from sayso.language.coreference import chains, find_references
from sayso.mentions.actors import find_actors
from sayso.records.analysis import Analysis, Sentence
from sayso.records.document import Document
from sayso.resources.gazetteer import Gazetteer
from sayso.trained import TrainedReader, load_reader
from training.coreference.documents import GoldMention, gum_documents, likeness, read_documents

LIKELY = 0.5
"""From this chance on a phrase that nothing takes up counts as a mention, where such are counted."""


class Mention(NamedTuple):
    """A found mention; `lone`: whether it counts if nothing takes it up."""

    sentence: int
    first: int
    stop: int
    head: int
    lone: bool = True


Chains = list[list[Mention]]
Answers = list[tuple[list[GoldMention], Chains]]


def linked(data: Path, reader: TrainedReader) -> Iterator[tuple[list[GoldMention], Chains]]:
    """Gold mentions and the linker's chains of every document."""
    for told in read_documents(data / "dev.jsonl.gz", reader):
        found = chains(find_references(told.sentences, told.states, reader.linker))
        yield told.gold, [[Mention(r.sentence, r.first, r.stop, r.token, r.chance > LIKELY) for r in c] for c in found]


def by_rules(data: Path, reader: TrainedReader) -> Iterator[tuple[list[GoldMention], Chains]]:
    """Gold mentions and the actors of every document."""
    records, gazetteer = gum_documents(data / "dev.jsonl.gz"), Gazetteer()
    for told in read_documents(data / "dev.jsonl.gz", reader):
        text, sentences = running_text(records[told.name], told.sentences)
        document = Document(id=told.name, sha256="", text=text)
        actors = find_actors(document, Analysis(sentences=tuple(sentences)), gazetteer)
        yield told.gold, [[at for q in a.mentions if (at := place(q.start, q.end, sentences))] for a in actors]


def running_text(records: list[dict[str, Any]], sentences: Sequence[Sentence]) -> tuple[str, list[Sentence]]:
    """The text of a document, and its sentences with their places in it."""
    text, moved, before = "", [], None
    for record, sentence in zip(records, sentences, strict=True):
        if before:
            text += "\n\n" if record.get("newpar") else " " if before["tokens"][-1]["space_after"] else ""
        at, before = len(text), record
        text += record["text"]
        tokens = tuple(replace(t, start=t.start + at, end=t.end + at) for t in sentence.tokens)
        moved.append(replace(sentence, start=sentence.start + at, end=sentence.end + at, tokens=tokens))
    return text, moved


def place(start: int, end: int, sentences: Sequence[Sentence]) -> Mention | None:
    """The words of a mention, and the one that hangs on a word outside."""
    for number, sentence in enumerate(sentences):
        inside = [i for i, t in enumerate(sentence.tokens) if start <= t.start and t.end <= end]
        if inside:
            outer = [i for i in inside if sentence.tokens[i].head - 1 not in inside and sentence.tokens[i].upos != "PUNCT"]
            return Mention(number, inside[0], inside[-1] + 1, (outer or inside)[0])
    return None


def align(gold: list[GoldMention], found: Sequence[Mention], *, exact: bool) -> list[int | None]:
    """For each found mention the gold one that it stands for: the same words, or the same head and the likest words."""
    at: dict[tuple[int, ...], list[int]] = {}
    for g, mention in enumerate(gold):
        at.setdefault((mention.sentence, *(mention[1:3] if exact else mention[3:4])), []).append(g)
    offers = [
        (-likeness((m.first, m.stop), gold[g][1:3]), n, g)
        for n, m in enumerate(found)
        for g in at.get((m.sentence, *(m[1:3] if exact else m[3:4])), ())
    ]
    taken: list[int | None] = [None] * len(found)
    used: set[int] = set()
    for _, n, g in sorted(offers):
        if taken[n] is None and g not in used:
            taken[n] = g
            used.add(g)
    return taken


def score(
    answers: Answers, scorer: ModuleType, *, exact: bool = False, lone: bool = False, types: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """MUC, B3, CEAFe and their mean over all documents; `types`: gold mentions of these only, found ones only where they match."""
    key, response = [], []
    for number, (gold, found) in enumerate(answers):
        entities: dict[int, set[tuple[int, str, int]]] = {}
        for g, mention in enumerate(gold):
            if not types or mention.type in types:
                entities.setdefault(mention.entity, set()).add((number, "gold", g))
        key += [e for e in entities.values() if lone or len(e) > 1]
        flat = [m for chain in found for m in chain]
        stands_for = iter(enumerate(align(gold, flat, exact=exact)))
        for chain in found:
            names = [(number, "found", n) if g is None else (number, "gold", g) for n, g in (next(stands_for) for _ in chain)]
            if types:
                names = [x for x in names if x[1] == "gold" and gold[x[2]].type in types]
            if len(names) > 1 or (lone and names and chain[0].lone):
                response.append(set(names))
    result: dict[str, Any] = scorer.evaluate([frozenset(c) for c in key], [frozenset(c) for c in response])
    return result


def load_clusters(data: Path) -> ModuleType:
    """The cluster scorer that stands beside the data."""
    sys.path.insert(0, str(data.resolve().parent.parent / "bench"))
    return importlib.import_module("clusters")


def table(answers: Answers, scorer: ModuleType) -> dict[str, dict[str, Any]]:
    """The rows that are reported."""
    return {
        "by head": score(answers, scorer),
        "exact words": score(answers, scorer, exact=True),
        "by head, persons and organisations": score(answers, scorer, types=frozenset({"person", "organization"})),
        "by head, singletons too": score(answers, scorer, lone=True),
        "exact words, singletons too": score(answers, scorer, exact=True, lone=True),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rules", action="store_true")
    args = parser.parse_args()
    reader = load_reader()
    answers = list((by_rules if args.rules else linked)(args.data, reader))
    for name, result in table(answers, load_clusters(args.data)).items():
        print(f"{name:36} CoNLL {result['conll']}  { ({k: v for k, v in result.items() if k != 'conll'}) }")


if __name__ == "__main__":
    main()
