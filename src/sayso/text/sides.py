"""Whose side an answer is on, and whether answers come from opposed sides.

A named speaker counts for its own side if that is known, else for the report's. Reports of third parties are on no side.
"""

import re
from collections.abc import Sequence

from sayso.records.claim import Report
from sayso.records.dossier import Answer, DossierActor

_NEUTRAL = re.compile(r"\b(third[ -]part(y|ies)|neutral|independent|observers?|international|unknown|none|mixed)\b", re.I)


class Sides:
    """The sides of reports and speakers."""

    def __init__(self, reports: Sequence[Report], actors: Sequence[DossierActor]) -> None:
        """From the reports' stated sides and the dossier's actors."""
        self._reports = {r.document.id: own_side(r.document.side) for r in reports}
        of_actor = {(m.document, m.actor): own_side(a.side) for a in actors for m in a.mentions}
        self._speakers = {
            (r.document.id, t.id): of_actor.get((r.document.id, t.source.actor))
            for r in reports
            for t in r.attributions
            if t.source and t.source.actor
        }

    def of(self, answer: Answer) -> str | None:
        """The side of an answer, None if it is on none or none is known."""
        speaker = self._speakers.get((answer.document, answer.attribution or ""))
        return speaker or self._reports[answer.document]

    def are_opposed(self, answers: Sequence[Answer]) -> bool:
        """Whether two different sides are among the answers."""
        return len({self.of(a) for a in answers} - {None}) > 1


def own_side(stated: str | None) -> str | None:
    """The side in one spelling; None for third parties, or where none is stated."""
    return None if not stated or _NEUTRAL.search(stated) else stated.casefold().strip()
