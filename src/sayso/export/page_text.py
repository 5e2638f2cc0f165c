"""A report's text cut into pieces, each with the layers that cover it: what the page highlights, without markup of the text's own."""

from dataclasses import dataclass

from sayso.records.claim import Report


@dataclass(frozen=True)
class Piece:
    """Some characters with the layers that cover them, and the question they answer, if any."""

    text: str
    layers: str
    question: str | None
    note: str | None


def cut_text(report: Report, asked: list[tuple[int, int, str]]) -> list[list[Piece]]:
    """Paragraphs of pieces, in order; nothing of the text is lost but line breaks."""
    spans = _layers(report)
    text = report.document.text
    borders = {0, len(text), *(p for s, e, *_ in spans for p in (s, e)), *(p for s, e, _ in asked for p in (s, e))}
    borders |= {i for i, c in enumerate(text) if c in "\n\r"} | {i + 1 for i, c in enumerate(text) if c in "\n\r"}
    cuts = sorted(borders)
    starts: dict[int, list[tuple[int, int, str, str]]] = {}
    for span in spans:
        starts.setdefault(span[0], []).append(span)
    questions = sorted(asked, key=lambda a: (a[0], a[1] - a[0]))
    paragraphs: list[list[Piece]] = [[]]
    open_spans: list[tuple[int, int, str, str]] = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        open_spans = [s for s in open_spans if s[1] > start] + starts.get(start, [])
        if text[start:end] in ("\n", "\r"):
            paragraphs.append([])
            continue
        layers = " ".join(dict.fromkeys(s[2] for s in open_spans))
        notes = [s[3] for s in open_spans if s[3]]
        question = next((q for a, b, q in questions if a <= start and end <= b), None) if text[start:end].strip() else None
        paragraphs[-1].append(Piece(text[start:end], layers, question, "; ".join(notes) or None))
    return [p for p in paragraphs if any(piece.text.strip() for piece in p)]


def _layers(report: Report) -> list[tuple[int, int, str, str]]:
    """(start, end, layer, note) of every claim."""
    found = [(f.start, f.end, "figure", f"{f.qualifier.replace('_', ' ')}, {f.speaker}") for f in report.figures]
    found += [(t.start, t.end, "time", t.value or "not dated") for t in report.times]
    found += [(p.start, p.end, "place", p.kind or "not located") for p in report.places]
    found += [(o.start, o.end, "forecast", o.kind) for o in report.forecasts]
    for a in report.attributions:
        found += [(c.start, c.end, "said", "") for c in a.content]
        if a.cue:
            found.append((a.cue.start, a.cue.end, "cue", a.act))
        if a.source:
            found.append((a.source.start, a.source.end, "source", ""))
    return sorted(found)
