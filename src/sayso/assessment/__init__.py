"""Topics in, Questions out: verdict with its reason, silence, independence, order, common ground, revisions."""

from sayso.assessment.assess import assess
from sayso.assessment.common_ground import find_common_ground
from sayso.assessment.revisions import find_revisions

__all__ = ["assess", "find_common_ground", "find_revisions"]
