"""Questions in, common ground out: what opposed sides both say, on more than one origin.

Where no sides are known, what at least three independent origins agree on stands in for it.
"""

from collections.abc import Sequence

from sayso.records.dossier import Question


def find_common_ground(questions: Sequence[Question]) -> tuple[str, ...]:
    """Ids of the agreed questions, best supported first."""
    agreed = [q for q in questions if q.verdict == "agree" and q.independent > 1]
    chosen = [q for q in agreed if q.opposed] or [q for q in agreed if q.independent > 2]
    return tuple(q.id for q in sorted(chosen, key=lambda q: (-q.independent, -len(q.answers), q.id)))
