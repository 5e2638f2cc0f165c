"""What a sentence says around one of its words: does a name act, does a noun head its phrase, who speaks.

In: a sentence and a token. Out: yes or no. "Chad refused" acts, "in Chad" does not; "police" heads "the police", not
"police cars".
"""

from sayso.records.analysis import Entity, Sentence
from sayso.resources.actor_words import ADDRESSING, BETWEEN_PARTIES, COURTESY, LOCATIVE, SAYING, TALK, kind_of, noun_of, plain
from sayso.text.trees import children, has_relation, parent

MODIFIES = ("compound", "amod", "flat", "nmod:desc", "nmod:unmarked", "goeswith", "fixed", "advmod", "acl", "punct", "det")


class Clause:
    """A sentence, asked about its words."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text, self.sentence, self.tokens = text, sentence, sentence.tokens

    def _acts(self, token: int) -> bool:
        relation = self.tokens[token].deprel
        if relation in MODIFIES or relation in ("root", "list"):
            return False
        if self._dateline(token):
            return False
        cases = {self.tokens[i].lemma.lower() for i in children(self.sentence, token, "case")}
        above = parent(self.sentence, token)
        if relation in ("appos", "conj") and not cases and above is not None and self.tokens[above].upos == "PROPN":
            return self._acts(above)
        if not cases & LOCATIVE:
            return True
        return bool(cases & BETWEEN_PARTIES) and above is not None and plain(self.tokens[above].lemma) in TALK

    def _target_only(self, token: int) -> bool:
        """A capital as the object of a verb that does not address anyone is a town: "shelled Lima"."""
        above = parent(self.sentence, token)
        return has_relation(self.sentence, token, "obj", "nsubj:pass") and not (
            above is not None and plain(self.tokens[above].lemma) in ADDRESSING
        )

    def _dateline(self, token: int) -> bool:
        """A place before the first words of a report: "LAGOS, Nigeria (AP) - Troops ..."."""
        mark = next((i for i, t in enumerate(self.tokens[:12]) if t.form in ("-", "–", "—", "--", "_")), 0)
        return token < mark and self.tokens[0].form.isupper() and len(self.tokens[0].form) > 3

    def _is_office(self, token: int) -> bool:
        t = self.tokens[token]
        return t.upos in ("NOUN", "PROPN") and (kind_of(self._lemma(token)) == "person" or t.form.lower() in COURTESY)

    def _modifies_noun(self, token: int) -> bool:
        above = parent(self.sentence, token)
        return above is not None and self.tokens[above].upos in ("NOUN", "PROPN")

    def _is_head(self, token: int) -> bool:
        """Whether a noun heads its own phrase: no modifier, no title, not what a clause says of its subject."""
        t = self.tokens[token]
        if t.deprel in MODIFIES and not self._cut_off(token):
            return False
        if t.upos == "ADJ":
            return bool(children(self.sentence, token, "det")) and has_relation(
                self.sentence, token, "nsubj", "obj", "obl", "nmod"
            )
        return not children(self.sentence, token, "cop")

    def _speaks(self, token: int) -> bool:
        """Whether a name of unknown kind is the subject of a verb of saying: then it names someone."""
        above, t = parent(self.sentence, token), self.tokens[token]
        return above is not None and t.deprel == "nsubj" and t.upos == "PROPN" and self._says(above) and not self._dateline(token)

    def _the(self, token: int) -> bool:
        """An acronym with its article where someone acts or is named: "the WFP warned", "that of the WFP"."""
        articles = {self.tokens[i].form.lower() for i in children(self.sentence, token, "det")}
        return (
            self.tokens[token].upos == "PROPN"
            and "the" in articles
            and not all(t.form.isupper() for t in self.tokens if t.form.isalpha())
        )

    def _cut_off(self, token: int) -> bool:
        """A noun read as modifier of a word beyond a dash or comma is no modifier."""
        above = parent(self.sentence, token)
        between = self.tokens[token + 1 : above] if above is not None and above > token else ()
        return self.tokens[token].upos != "ADJ" and any(t.form in "–—,;:" for t in between)

    def _says(self, token: int) -> bool:
        return self.tokens[token].upos == "VERB" and plain(self.tokens[token].lemma) in SAYING

    def _subject(self, token: int) -> bool:
        return has_relation(self.sentence, token, "nsubj") or self.tokens[token].deprel == "obl:agent"

    def _plural(self, token: int) -> bool:
        return "Number=Plur" in self.tokens[token].feats or "Number=Ptan" in self.tokens[token].feats

    def _lemma(self, token: int) -> str:
        return noun_of(self.tokens[token].form, self.tokens[token].lemma)

    def _words(self, entity: Entity) -> str:
        """The name as the text writes it."""
        return self.text[self.tokens[entity.first].start : self.tokens[entity.stop - 1].end]
