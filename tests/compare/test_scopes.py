from sayso.compare.scopes import fit_by_scope
from sayso.records.link import Scope
from sayso.records.mention import Figure


def figure(value: float, unit: str = "count") -> Figure:
    return Figure(
        id=str(value),
        start=0,
        end=1,
        text=str(value),
        low=value,
        high=value,
        qualifier="exact",
        unit=unit,
        thing="people",
        predicate="",
    )


def test_a_count_that_grew() -> None:
    early, late = Scope(as_of=("1990-05-01", "1990-05-01")), Scope(as_of=("1990-05-04", "1990-05-04"))
    fit = fit_by_scope(figure(12), figure(31), early, late)
    assert fit is not None and fit.difference == "time"
    assert fit_by_scope(figure(31), figure(12), early, late) is None


def test_one_speaker_who_corrects_himself() -> None:
    first, second = Scope(voice=("the mayor", "1990-05-01")), Scope(voice=("The mayor", "1990-05-03"))
    assert fit_by_scope(figure(3), figure(8), first, second) is not None
    assert fit_by_scope(figure(3), figure(8), first, Scope(voice=("the union", "1990-05-03"))) is None


def test_a_part_and_the_whole() -> None:
    fit = fit_by_scope(figure(25), figure(60), Scope(), Scope(whole=True))
    assert fit is not None and fit.difference == "scope"
    assert fit_by_scope(figure(60), figure(25), Scope(), Scope(whole=True)) is None


def test_a_share_of_a_part_may_be_the_larger() -> None:
    assert fit_by_scope(figure(71, "percent"), figure(52, "percent"), Scope(), Scope(whole=True)) is not None


def test_nothing_is_excused_without_a_word() -> None:
    assert fit_by_scope(figure(12), figure(31), Scope(), Scope()) is None
