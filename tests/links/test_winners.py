import pytest

from sayso.links.winners import find_winner
from sayso.mentions.quantities import find_figures
from tests.conftest import Analyse

WINNERS = {  # case: (text, winner of each percentage)
    "won with": ("President Obando won the election with 58 per cent of the vote.", ["Obando"]),
    "gave": ("Official returns gave Obando 58 per cent of the vote.", ["Obando"]),
    "one verb for two": ("Paz obtained 51 per cent and Obando 44 per cent.", ["Paz", "Obando"]),
    "one for another": ("The court gave Obando 51 per cent to 44 per cent for Mr Paz.", ["Obando", "Paz"]),
    "named behind a title": ("The candidate of the Liberal Party, Ana Obando, obtains 51 per cent of the votes.", ["Obando"]),
    "declared elected": ("Obando was declared elected with 51 per cent of the vote.", ["Obando"]),
    "without its unit": ("The court gave Obando 51.3 per cent of the vote to 46.8 for Paz.", ["Obando", "Paz"]),
    "beat by": ("In the election Obando beat Paz by 51 per cent to 46 per cent.", ["Obando", "Paz"]),
    "went to": ("Of the votes 46 per cent went to Paz.", ["Paz"]),
    "the result": ("The result is 51 per cent for Obando and 44 per cent for Paz.", ["Obando", "Paz"]),
    "a share": ("Obando's share was 51 per cent.", ["Obando"]),
    "placed": ("Paz came second with 46 per cent of the vote.", ["Paz"]),
    "prices": ("Prices rose by 12 per cent.", [None]),
    "a loan": ("The bank gave Obando a loan at 12 per cent.", [None]),
}


@pytest.mark.parametrize("text, winners", WINNERS.values(), ids=WINNERS)
def test_whose_share_it_is(text: str, winners: list[str | None], analyse: Analyse) -> None:
    reading, analysis = analyse(text)
    figures = find_figures(reading.document, analysis)
    assert [find_winner(analysis.sentences[0], f) for f in figures if f.unit == "percent"] == winners
