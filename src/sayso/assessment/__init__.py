"""Topics in, Questions out: verdict with its reason, silence, independence, order, common ground, revisions; and what changed since an earlier dossier."""

from sayso.assessment.assess import assess
from sayso.assessment.changes import find_changes
from sayso.assessment.common_ground import find_common_ground
from sayso.assessment.dependence import find_shared_origins
from sayso.assessment.reprints import find_reprints, leave_out, show_reprints
from sayso.assessment.revisions import find_revisions
from sayso.assessment.twins import find_twins, mirror

__all__ = [
    "assess",
    "find_changes",
    "find_common_ground",
    "find_reprints",
    "find_revisions",
    "find_shared_origins",
    "find_twins",
    "leave_out",
    "mirror",
    "show_reprints",
]
