"""The layers of a report as lines, as docs/layers.md shows them."""

from collections.abc import Iterator

from sayso.claims.doubt import CHECK
from sayso.records.claim import Report


def listing(report: Report) -> Iterator[str]:
    """One line a claim: the layer, its words, and what is read from them."""
    yield f"published: {report.document.published}, {report.document.published_from}"
    text, names = report.document.text, {a.id: a.name for a in report.actors}
    for t in report.times:
        bounds = f" [{t.earliest}, {t.latest}]" if t.earliest else ""
        yield f"time: {_one(t.text)} = {t.value}{bounds}"
    for f in report.figures:
        bounds = f"{_number(f.low)} to {_number(f.high)}" if f.low != f.high else _number(f.low)
        yield f"figure: {_one(f.text)} = {bounds} ({f.qualifier}, {f.unit}); {f.thing}; {f.predicate}; {f.speaker}; {f.polarity}, {f.modality}"
    for p in report.places:
        yield f"place: {p.name} = {p.kind}, {p.country}"
    for a in report.actors:
        yield f"actor: {a.name} ({a.kind}) = {', '.join(_one(m.text) for m in a.mentions)}"
    for a in report.attributions:
        content = " … ".join(_one(text[c.start : c.end]) for c in a.content)
        cue, source = a.cue.text if a.cue else "-", _one(a.source.text) if a.source else "-"
        yield f"attribution: {source}; {cue}; {content}; {a.act}, {a.stance}, {a.directness}"
    for e in report.events:
        yield f"event: {e.text} = {e.type}; {_names(e.agents, names)} -> {_names(e.targets, names)}; {e.polarity}, {e.modality}"
    for f in report.forecasts:
        yield f"forecast: {_one(text[f.start : f.end])} = {f.kind}; {f.speaker}"
    for s in report.states:
        yield f"state: {_one(s.subject.text)} = {_one(s.said.text)}; {s.polarity}, {s.modality}"


def doubts(report: Report) -> Iterator[str]:
    """What is marked, and what is not."""
    marked = [(c.text, c.doubt) for c in (*report.times, *report.figures)]
    marked += [(a.cue.text, a.doubt) for a in report.attributions if a.cue]
    for words, doubt in marked:
        yield f"doubt: {_one(words)} = {'please check' if (doubt or 0) >= CHECK else 'sure'}"


def _one(words: str) -> str:
    return " ".join(words.split())


def _number(value: float | None) -> str:
    return "?" if value is None else format(value, ",.10g")


def _names(ids: tuple[str, ...], names: dict[str, str]) -> str:
    return ", ".join(names.get(i, "?") for i in ids) or "-"
