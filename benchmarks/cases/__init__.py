"""Very short invented reports, what a careful reader expects of comparing them, and whether the dossier holds it.

`cases.toml` has the cases (its keys: README.md), `score` compares each with the dossier of its reports, `tally` counts by kind.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from sayso.pipeline import Workshop, build_from
from sayso.reading import read_text
from sayso.records.document import Reading
from sayso.records.dossier import Answer, Dossier, Question

FILE = Path(__file__).parent / "cases.toml"
FITTING = Path(__file__).parent / "fitting.txt"
"""Pairs of one or two sentences that may both be so, and in which a conflict was shown once."""
OPPOSED = Path(__file__).parent / "opposed.txt"
"""Pairs of sentences that cannot both be so."""
TOLD_OPPOSED, TOLD_FITTING = (Path(__file__).parent / f"told_{what}.txt" for what in ("opposed", "fitting"))
"""Pairs as reporters write, that cannot both be so and that may, each under a line that says why."""
COUNTS = Path(__file__).parent / "counts.json"


class Case(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One case: two to four reports, and what is expected of them. None: nothing is said of it.

    `published`, `source` and `side` are one value for all reports, or one for each. Of `kind`, `verdict` and `difference`
    several may be right ("compatible|agree"); the first is the one the case stands for, and nothing between bars means none.
    """

    id: str
    held: bool = False
    a: str
    b: str
    c: str | None = None
    d: str | None = None
    published: str | dict[str, str] = {}
    source: str | dict[str, str] = {}
    side: str | dict[str, str] = {}
    kind: str | None = None
    answers: dict[str, str | list[str]] = {}
    verdict: str | None = None
    difference: str | None = None
    level: str | None = None
    silent: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    independent: int | None = None
    revision: tuple[str, ...] | None = None
    common_ground: bool | None = None
    copies: tuple[str, ...] | None = None

    def texts(self) -> dict[str, str]:
        """The reports by their letters."""
        return {name: text for name in "abcd" if (text := getattr(self, name))}


class Pair(msgspec.Struct, frozen=True):
    """Two reports of one event. `held`: counted, and nobody looks at it."""

    texts: tuple[str, str]
    held: bool = False


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one expectation of a case. `row`: what it counts for; `asked`: whether its question was asked."""

    case: Case
    row: str
    asked: bool
    right: bool
    found: str


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """Of one kind: how many cases, how many asked, how many right; of those that steer and of those held."""

    steering: tuple[int, int, int] = (0, 0, 0)
    held: tuple[int, int, int] = (0, 0, 0)


def read_cases() -> tuple[Case, ...]:
    """All cases, in the order of the file."""
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8"))["case"], tuple[Case, ...])


def build(case: Case, workshop: Workshop) -> Dossier:
    """The dossier of a case's reports."""
    return build_from([_reading(case, name, text) for name, text in case.texts().items()], [], workshop)


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file: two lines each, under a line that begins with "#" (held, if it begins with "# held:") or none, and an empty
    line between two pairs."""
    return [_pair(block.splitlines()) for block in path.read_text(encoding="utf-8").strip().split("\n\n")]


def _pair(lines: Sequence[str]) -> Pair:
    one, other = (line for line in lines if not line.startswith("#"))
    return Pair((one, other), held=lines[0].startswith("# held:"))


def shows_conflict(pair: Pair, workshop: Workshop) -> bool:
    """Whether a dossier of two such reports shows a conflict."""
    readings = [read_text(text, id=f"r{n}", published="2011-03-09") for n, text in enumerate(pair.texts)]
    return any(q.verdict == "conflict" for q in build_from(readings, [], workshop).questions)


def _reading(case: Case, name: str, text: str) -> Reading:
    fields = {"published": case.published, "source": case.source, "side": case.side}
    return read_text(text, id=name, **{key: _given(value, name) for key, value in fields.items()})


def _given(value: str | Mapping[str, str], name: str) -> str | None:
    return value if isinstance(value, str) else value.get(name)


def score(case: Case, dossier: Dossier) -> Iterator[Outcome]:
    """Every expectation of a case against its dossier."""
    question = find_question(case, dossier) if case.kind else None
    for row, right, found in (*_of_question(case, question, dossier), *_of_dossier(case, dossier)):
        needless = row in ("copies", "revision")
        yield Outcome(case=case, row=row, asked=question is not None or needless, right=right, found=found)


def _of_question(case: Case, question: Question | None, dossier: Dossier) -> Iterator[tuple[str, bool, str]]:
    """Row, right, what was found: of verdict, difference, level, silence, origins and common ground."""
    told = f"[{question.verdict}, {question.difference}] {question.question}" if question else ""
    for key in ("verdict", "difference", "level"):
        expected = getattr(case, key)
        if expected is not None:
            allowed = [e or None for e in expected.split("|")]
            yield f"{key} {allowed[0]}", question is not None and getattr(question, key) in allowed, told
    for key, names in (("silent", case.silent), ("absent", case.absent)):
        if names:
            yield key, question is not None and all(_silence(question, n) == key for n in names), told
    if case.independent is not None:
        yield "independent", question is not None and question.independent == case.independent, told
    if case.common_ground is not None:
        on_it = question is not None and question.id in dossier.common_ground
        yield "common ground", question is not None and on_it == case.common_ground, told


def _of_dossier(case: Case, dossier: Dossier) -> Iterator[tuple[str, bool, str]]:
    """Row, right, what was found: of copies and revisions."""
    if case.copies is not None:
        kinds = sorted({c.kind for c in dossier.copies})
        yield "copies", kinds == sorted(case.copies), ", ".join(kinds)
    if case.revision is not None:
        chains = [[case.texts()[s.document][s.start : s.end] for s in r.steps] for r in dossier.revisions]
        right = any(_is_chain(case.revision, c) for c in chains) if case.revision else not chains
        yield "revision", right, str(chains)


def _silence(question: Question, name: str) -> str | None:
    return "absent" if name in question.absent else "silent" if name in question.silent else None


def _is_chain(expected: Sequence[str], chain: Sequence[str]) -> bool:
    return len(expected) == len(chain) and all(e in c or c in e for e, c in zip(expected, chain, strict=True))


def find_question(case: Case, dossier: Dossier) -> Question | None:
    """The first question of the case's kind that has all its answers (and, told by one report, no other's)."""
    kinds = (case.kind or "").split("|")
    told = [q for q in dossier.questions if q.kind in kinds and all(_has(q, case, n) for n in case.answers)]
    return next((q for q in told if len(case.answers) > 1 or len({a.document for a in q.answers}) == 1), None)


def _has(question: Question, case: Case, name: str) -> bool:
    """Whether the report's words (all of them) are among the answers."""
    words = case.answers[name]
    spans = [_span(case.texts()[name], w) for w in ([words] if isinstance(words, str) else words)]
    return all(any(a.document == name and _overlaps(a, span) for a in question.answers) for span in spans)


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _overlaps(answer: Answer, span: tuple[int, int]) -> bool:
    return answer.start < span[1] and span[0] < answer.end


def tally(outcomes: Sequence[Outcome]) -> dict[str, Counts]:
    """The counts of each kind, in the order of their names."""
    counted: dict[str, Counts] = {}
    for o in sorted(outcomes, key=lambda o: o.row):
        before = counted.setdefault(o.row, Counts())
        part = "held" if o.case.held else "steering"
        many, asked, right = getattr(before, part)
        counted[o.row] = replace(before, **{part: (many + 1, asked + o.asked, right + o.right)})
    return counted


def keep_counts(counted: Mapping[str, Counts]) -> None:
    """Writes `counts.json`, a line a kind."""
    lines = [f" {msgspec.json.encode(row).decode()}: {msgspec.json.encode(c).decode()}" for row, c in counted.items()]
    COUNTS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def read_counts() -> dict[str, Counts]:
    """The counts that were kept: no kind may fall below them."""
    return msgspec.json.decode(COUNTS.read_bytes(), type=dict[str, Counts])
