"""sayso: who says so, on whose word, who says otherwise, and who says nothing."""

from sayso.config import Settings
from sayso.errors import SaysoError
from sayso.pipeline import annotate, build_dossier
from sayso.records.claim import Report
from sayso.records.dossier import Dossier

__version__ = "0.1.0"
__all__ = ["Dossier", "Report", "SaysoError", "Settings", "annotate", "build_dossier"]
