"""A dossier that contradicts itself is refused with the place in it."""

import msgspec
import pytest

from sayso.errors import InputError
from sayso.export import check_dossier
from sayso.records.dossier import Dossier

replace = msgspec.structs.replace


def test_our_own_is_sound(story: Dossier, hostile: Dossier) -> None:
    check_dossier(story, "x")
    check_dossier(hostile, "x")


def broken(dossier: Dossier, case: str) -> Dossier:
    question, report, place = dossier.questions[0], dossier.documents[0], dossier.places[0]
    answer = question.answers[0]
    return {
        "schema": lambda: replace(dossier, schema="other/2"),
        "same id": lambda: replace(dossier, documents=(report, report)),
        "which is not in it": lambda: replace(dossier, questions=(replace(question, answers=(replace(answer, document="?"),)),)),
        "question k": lambda: replace(dossier, questions=(replace(question, id="k", silent=("?",)),)),
        "no words at": lambda: replace(dossier, questions=(replace(question, answers=(replace(answer, end=10**9),)),)),
        "no words at [5, 5)": lambda: replace(
            dossier, documents=(replace(report, figures=(replace(report.figures[0], start=5, end=5),)), *dossier.documents[1:])
        ),
        "lies at": lambda: replace(dossier, places=(replace(place, latitude=91.0),)),
    }[case]()


@pytest.mark.parametrize(
    "case", ["schema", "same id", "which is not in it", "question k", "no words at", "no words at [5, 5)", "lies at"]
)
def test_what_cannot_be_is_named(case: str, hostile: Dossier) -> None:
    with pytest.raises(InputError) as told:
        check_dossier(broken(hostile, case), "file.json")
    assert str(told.value).startswith("file.json: is not a sound dossier (") and case in str(told.value)
