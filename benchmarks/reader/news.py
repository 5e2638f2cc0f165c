"""Does the reader read the style of news? A hundred invented lines: datelines, attributions, tolls, places, headlines, old wire copy.

    python -m benchmarks.reader.news [--wrong]

Counts, in per cent: sentence borders (a line is right or wrong), the subject of each asked verb by the tree, subject and content
by the roles, and names (F1, exact words and type). A check of a style, written by us: too small and too clean to be a score.
"""

import argparse
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from sayso.language.analyse import read_sentence
from sayso.language.names import DocumentNames
from sayso.language.protocol import SentenceReader
from sayso.language.sentences import split_sentences
from sayso.language.tokens import split_words
from sayso.records.analysis import Sentence
from sayso.trained import load_reader

LINES = Path(__file__).with_name("news.txt")
TYPES = ("PER", "LOC", "ORG")


@dataclass(frozen=True)
class Line:
    """One line: its text, its sentences, what is asked of verbs (verb, subject, content), and its names."""

    kind: str
    text: str
    sentences: tuple[str, ...]
    asked: tuple[tuple[str, str, str], ...]
    names: frozenset[tuple[str, str]]


def read_file(path: Path = LINES) -> list[Line]:
    """The lines of the file."""
    return [parse(line) for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def parse(line: str) -> Line:
    kind, marked, asked, names = ([*(p.strip() for p in line.split("|")), "", ""])[:4]
    verbs = []
    for part in filter(None, asked.split(";")):
        verb, _, rest = part.partition(":")
        subject, _, content = rest.partition(">")
        verbs.append((verb.strip(), subject.strip(), content.strip()))
    pairs = [n.strip().rpartition("=") for n in names.split(";") if n.strip()]
    return Line(
        kind=kind,
        text=marked.replace(" // ", " ").replace("//", ""),
        sentences=tuple(s.strip() for s in marked.split("//")),
        asked=tuple(verbs),
        names=frozenset((text, name) for text, _, name in pairs),
    )


def read_text(text: str, reader: SentenceReader) -> list[Sentence]:
    places = split_words(text, reader.token_weights)
    words = [text[a:b] for a, b in places]
    names = DocumentNames([words])
    return [read_sentence(words[a:b], places[a:b], reader, names)[0] for a, b in split_sentences(words, reader)]


def score(line: Line, reader: SentenceReader, counts: dict[str, list[float]]) -> list[str]:
    """Adds one line to the counts (hits, of) by name; gives back what was wrong."""
    sentences = read_text(line.text, reader)
    wrong = []

    def note(name: str, right: bool) -> None:
        counts[name][0] += right
        counts[name][1] += 1
        if not right:
            wrong.append(name)

    note("sentences", tuple(line.text[s.start : s.end] for s in sentences) == line.sentences)
    for verb, subject, content in line.asked:
        by_tree, arguments = told_of(sentences, verb)
        note("subject by tree", bool(by_tree.intersection(subject.split("/"))))
        note("subject by roles", bool(arguments.intersection(subject.split("/"))))
        if content != "-":
            note("content by roles", bool(arguments.intersection(content.split("/"))))
    found = {(line.text[s.tokens[e.first].start : s.tokens[e.stop - 1].end], e.type) for s in sentences for e in s.entities}
    found = {e for e in found if e[1] in TYPES}
    counts["names F1"][0] += 2 * len(found & line.names)
    counts["names F1"][1] += len(found) + len(line.names)
    return [*wrong, *(f"{text} {name}" for text, name in sorted(found ^ line.names))]


def told_of(sentences: list[Sentence], verb: str) -> tuple[set[str], set[str]]:
    """Subjects of a verb by the tree, and the heads of its arguments."""
    for sentence in sentences:
        for i, token in enumerate(sentence.tokens):
            if token.form == verb:
                subjects = {t.form for t in sentence.tokens if t.head == i + 1 and t.deprel.startswith("nsubj")}
                roles = [p.arguments for p in sentence.predicates if p.token == i]
                return subjects, {sentence.tokens[a.token].form for found in roles for a in found}
    return set(), set()


def measure(reader: SentenceReader, show: bool = False) -> dict[str, float]:
    """The table; `show` prints what is wrong, line by line."""
    counts: dict[str, list[float]] = defaultdict(lambda: [0, 0])
    for line in read_file():
        wrong = score(line, reader, counts)
        if wrong and show:
            print(f"{line.kind}: {line.text}  <- {', '.join(wrong)}")
    return {f"news style: {name}": round(100 * hits / total, 1) for name, (hits, total) in counts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    for name, value in measure(load_reader(), args.wrong).items():
        print(f"{name:35} {value}")


if __name__ == "__main__":
    main()
