"""How near two sentences are."""

from dataclasses import dataclass, field

from sayso.compare.sentences import Rarity, SentenceView, nearness, rarity_of


@dataclass
class Case:
    """Sentences of a case, made of words alone."""

    texts: tuple[str, ...]
    views: list[SentenceView] = field(init=False)

    def __post_init__(self) -> None:
        self.views = [
            SentenceView(document=str(n), start=0, end=len(t), words=frozenset(t.split()), length=len(t.split()))
            for n, t in enumerate(self.texts)
        ]
        counts = {w: sum(w in v.words for v in self.views) for v in self.views for w in v.words}
        self.rarity = Rarity(words=rarity_of(counts, len(self.views)), roots={}, types={})

    def near(self, i: int, j: int) -> float:
        return nearness(self.views[i], self.views[j], self.rarity)


def test_rare_words_bring_nearer_than_common_ones() -> None:
    case = Case(("dam gates open", "dam gates guard", "dam people fled", "dam storm night"))
    assert case.near(0, 1) > case.near(0, 2)


def test_a_word_of_one_sentence_is_worth_one_and_one_of_all_next_to_nothing() -> None:
    rarity = rarity_of({"gates": 1, "dam": 9}, 9)
    assert rarity["gates"] == 1.0 and rarity["dam"] < 0.1


def test_a_common_day_and_nearness_are_the_same_both_ways() -> None:
    case = Case(("engineers opened the gates", "the gates were closed"))
    a, b = case.views
    day = ("1998-05-03", "1998-05-03")
    dated = [SentenceView(document=v.document, start=0, end=v.end, words=v.words, days=(day,), length=v.length) for v in (a, b)]
    assert nearness(*dated, case.rarity) > case.near(0, 1) == case.near(1, 0)
