"""Reports with one and the same text: compared once, shown each.

A copy is no witness. It is left out of the comparing, so that it turns no verdict and adds no origin; afterwards every answer,
mention and name of its original is given to it, too.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from msgspec.structs import replace

from sayso.records.claim import Report
from sayso.records.dossier import Dossier, Question

Placed = TypeVar("Placed")
"""A record that names a document, and perhaps items of that report by their ids."""
_LAYERS = ("times", "places", "actors", "figures", "attributions", "events", "forecasts")
_NAMED = ("actor", "place", "event", "attribution", "forecast")


def find_twins(reports: Sequence[Report]) -> dict[str, str]:
    """For each report whose text an earlier one of these has: its id, and that of the first with the text."""
    first: dict[str, str] = {}
    found = {r.document.id: first.setdefault(r.document.text, r.document.id) for r in reports}
    return {copy: original for copy, original in found.items() if copy != original}


def mirror(dossier: Dossier, reports: Sequence[Report], twins: Mapping[str, str]) -> Dossier:
    """The dossier of the originals with `reports`, copies and all, as its documents."""
    if not twins:
        return dossier
    glass = _Glass(reports, twins)
    return replace(
        dossier,
        documents=tuple(reports),
        actors=tuple(replace(a, mentions=glass.beside(a.mentions)) for a in dossier.actors),
        places=tuple(replace(p, forms=glass.beside(p.forms), mentions=glass.beside(p.mentions)) for p in dossier.places),
        events=tuple(replace(e, mentions=glass.beside(e.mentions)) for e in dossier.events),
        questions=tuple(glass.question(q) for q in dossier.questions),
        names=tuple(replace(n, variants=glass.beside(n.variants)) for n in dossier.names),
        forecasts=glass.beside(dossier.forecasts),
    )


class _Glass:
    """Shows what is told of an original as told of its copies. Owned by one call of `mirror`."""

    def __init__(self, reports: Sequence[Report], twins: Mapping[str, str]) -> None:
        known = {r.document.id: r for r in reports}
        self._copies: dict[str, list[str]] = {}
        self._ids: dict[tuple[str, str], str] = {}
        for copy, original in twins.items():
            self._copies.setdefault(original, []).append(copy)
            for layer in _LAYERS:
                pairs = zip(getattr(known[original], layer), getattr(known[copy], layer), strict=True)
                self._ids |= {(copy, mine.id): theirs.id for mine, theirs in pairs}

    def beside(self, items: Sequence[Placed]) -> tuple[Placed, ...]:
        """The items, each followed by what it is in the copies."""
        return tuple(shown for item in items for shown in (item, *self._shown(item)))

    def question(self, question: Question) -> Question:
        """The question with the answers and the silence of the copies."""
        silent, absent = (self._with_copies(d) for d in (question.silent, question.absent))
        return replace(question, answers=self.beside(question.answers), silent=silent, absent=absent)

    def _with_copies(self, documents: Sequence[str]) -> tuple[str, ...]:
        return tuple(d for document in documents for d in (document, *self._copies.get(document, ())))

    def _shown(self, item: Any) -> Iterator[Any]:
        for copy in self._copies.get(item.document, ()):
            ids = {n: self._ids[copy, getattr(item, n)] for n in _NAMED if getattr(item, n, None)}
            yield replace(item, document=copy, **ids)
