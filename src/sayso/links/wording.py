"""Clauses in, questions out, worded as a person would ask: "When did engineers open the gates?"

The words are those of the clause that says most, in the author's voice where one has it; where no doer is told, "anyone"
stands in for it.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from sayso.compare.fates import is_human
from sayso.links.clauses import Clause
from sayso.links.participants import ANYONE
from sayso.links.phrases import with_article
from sayso.resources.actor_words import COURTESY
from sayso.resources.event_words import OF_THEMSELVES
from sayso.resources.things import is_thing
from sayso.text.stems import participle_of, past_of


def best_clause(clauses: Sequence[Clause]) -> Clause:
    """The clause that tells most in a few words, of those with the usual doer where one is usual; the author's own words
    before those of others; the first of equals. Whom "he" stands for is its subject where reports agree on who that is."""
    clauses = [c for c in clauses if not c.state] or clauses
    doers = Counter(a for c in clauses for a in c.agents)
    usual = max(sorted(doers), key=lambda a: doers[a], default=None)
    kept = [c for c in clauses if usual in c.agents] if usual and doers[usual] > 1 else []
    best = max(kept or clauses, key=_telling)
    agreed = not best.subject and not best.passive and len({c.document for c in kept}) > 1
    return replace(best, subject=next((c.meant for c in (best, *kept) if c.meant), None)) if agreed else best


def of_usual_person(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses without those that tell it of somebody else than most do."""
    persons = Counter(a for c in clauses for a in {*c.agents, *c.targets})
    usual = max(sorted(persons), key=lambda a: persons[a], default=None)
    if usual is None or persons[usual] < 2:
        return list(clauses)
    return [c for c in clauses if usual in c.agents or usual in c.targets or not (c.agents or c.targets)]


def _telling(clause: Clause) -> tuple[int, int, bool, int]:
    named = bool(clause.subject) + bool(clause.object and clause.verbal)
    if clause.lemma in ("be", "have", "do"):
        named = -1
    words = len(f"{clause.subject or ''} {clause.object or ''} {clause.noun}".split())
    named -= _is_headline(clause.subject) or (clause.passive and not clause.subject)
    return named, int(clause.verbal and named > 0), clause.speaker == "author", -words


def _is_headline(subject: str | None) -> bool:
    """A singular noun without an article, as headlines have it ("Ferry sinks"): not how a question is worded."""
    words = (subject or "").split()
    return len(words) == 1 and words[0].islower() and not words[0].endswith("s") and words[0] != "people"


def ask_when(clauses: Sequence[Clause]) -> str:
    """When something happened."""
    return f"When {did(clauses)}?"


def ask_why(clauses: Sequence[Clause]) -> str:
    """Why something happened."""
    return f"Why {did([c for c in clauses if c.verbal] or clauses)}?"


def ask_clock(clauses: Sequence[Clause]) -> str:
    """At what time of day something happened."""
    return f"At what time of day {did(clauses)}?"


def ask_where(clauses: Sequence[Clause]) -> str:
    """Where something happened."""
    return f"Where {did(clauses)}?"


def ask_whether(clauses: Sequence[Clause]) -> str:
    """Whether something happened; of what is told without an article, whether there was any."""
    clause = best_clause(clauses)
    noun = _told_noun(clause)
    if not clause.verbal and re.match(r"(?:any|an?)\s", noun):
        return f"{_was(noun).capitalize()} there {noun}?"
    if _is_used(clause):
        return f"{_was(noun).capitalize()} {_used(noun)} used?"
    if _is_there(clause) or not clause.verbal and is_thing(clause.lemma) and not _is_owned(clause):
        bare = re.sub(r"^(?:the|this|that|these|those)\s", "", noun, flags=re.IGNORECASE)
        uncounted = be_form(bare) == "are" or clause.form.lower() in _MASS
        return f"{_was(bare).capitalize()} there {bare if uncounted else 'a ' * bare[:1].isdigit() + _with_a(bare)}?"
    words = did(clauses)
    return words[0].upper() + words[1:] + "?"


_ALONE = re.compile(
    r"(?:Did|(?:When|Where|At what time of day) did) (?P<who>anyone|someone|(?:[A-Z][\w.’'-]* ?)+) (?P<verb>\w+)\?"
)
_POINTING = frozenset("it this that them him her so".split())
REST = 6
"""Words behind a verb that a question takes over where it would name nobody and nothing."""


def with_the_rest(question: str, clauses: Sequence[Clause]) -> str:
    """ "Did anyone ask?", and so of whom "he" stands for, with what stands behind the verb in the shortest of its clauses that tells more:
    "Did anyone ask for a truce?" """
    alone = _ALONE.fullmatch(question)
    if alone is None or any(neutral(c.subject or "") == alone["who"] for c in clauses):
        return question
    told = [c for c in clauses if c.verbal and c.lemma == alone["verb"]]
    rests = [re.split(r"[,;:.()“”\"]", c.text.partition(c.event.text)[2], maxsplit=1)[0].split() for c in told]
    dated = {w for c in told for w in _dating(c)}
    sound = (r for r in rests if 1 < len(r) <= REST and r[-1].lower() not in _POINTING | COURTESY and not dated.intersection(r))
    rest = min(sound, key=len, default=[])
    return f"{question[:-1]} {' '.join(rest)}?" if rest else question


def ask_what_kind(clauses: Sequence[Clause]) -> str:
    """What the reports call what happened."""
    nouns = [c for c in clauses if not c.verbal and c.form not in _STATES and c.noun.split()[-1].lower() not in _HANGING]
    verbs = [c for c in clauses if c.verbal]
    if nouns and (len({c.document for c in nouns}) > 1 or not verbs):
        noun = neutral(min(nouns, key=lambda c: len(c.noun)).noun)
        return f"What {be_form(noun)} {with_article(noun)} called?"
    return f"In what words is it told that {_told(best_clause(verbs or clauses))}?"


def ask_what(clauses: Sequence[Clause]) -> str:
    """What somebody did it to or with: "What did the convoy carry?"."""
    clause = best_clause(clauses)
    return f"What did {_subject(clause) or 'they'} {_verb(clause, clause.lemma.replace('_', ' '))}?"


def _told(clause: Clause) -> str:
    """A happening as a statement: "engineers opened the gates", "the bridge was closed"."""
    subject = _subject(clause)
    if clause.passive and clause.lemma not in OF_THEMSELVES - _LEFT:
        return f"{subject or 'someone'} {_was(subject)} {_verb(clause, clause.form)}{_after(clause)}"
    if not subject and clause.object:
        return f"{_object(clause)} {_was(_object(clause))} {_verb(clause, participle_of(past_of(clause.lemma)))}"
    return f"{subject or 'someone'} {_verb(clause, past_of(clause.lemma))}{_after(clause, asked=False)}"


def ask_who(clauses: Sequence[Clause]) -> str:
    """Who did something."""
    clause = best_clause([c for c in clauses if c.verbal] or clauses)
    if not clause.verbal:
        return f"Who was behind {with_article(neutral(clause.noun))}?"
    if clause.passive:
        subject = _subject(clause) or "this"
        return f"By whom {_was(subject)} {subject} {_verb(clause, clause.form)}?"
    return f"Who {_verb(clause, past_of(clause.lemma))}{_after(clause)}?"


def did(clauses: Sequence[Clause]) -> str:
    """The happening as the second half of a question: "did engineers open the gates", "was the bridge closed"."""
    clause = best_clause(clauses)
    if not clause.verbal and clause.form in _STATES:
        return "did people die" if clause.form == "dead" else f"were people {clause.form}"
    if _is_used(clause):
        return f"{_was(_told_noun(clause))} {_used(_told_noun(clause))} used"
    if _is_there(clause):
        return f"{_was(_told_noun(clause))} {with_article(neutral(_told_noun(clause)))}"
    if not clause.verbal or clause.lemma in ("be", "have", "do"):
        return f"did {with_article(neutral(_told_noun(clause)))} take place"
    subject = _subject(clause)
    if clause.passive and clause.lemma in OF_THEMSELVES - _LEFT:
        return f"did {subject or 'anyone'} {_verb(clause, clause.lemma)}"
    if clause.passive:
        return f"{_was(subject)} {subject or 'anyone'} {_verb(clause, clause.form)}"
    if not subject and clause.object and clause.lemma in OF_THEMSELVES:
        left = clause.lemma in _LEFT
        return f"did {'anyone' if left else _object(clause)} {_verb(clause, clause.lemma)}{f' {_object(clause)}' * left}"
    if not subject and clause.object:
        return f"{_was(_object(clause))} {_object(clause)} {_verb(clause, participle_of(past_of(clause.lemma)))}"
    if clause.none == ANYONE and not clause.object:
        done = participle_of(past_of(clause.lemma))
        return f"did {subject} {_verb(clause, clause.lemma)} anyone" if subject else f"was anyone {done}"
    nobody = "it" if clause.lemma in _THINGS_DO else "anyone"
    return f"did {subject or nobody} {_verb(clause, clause.lemma.replace('_', ' '))}{_after(clause)}"


_LEFT = frozenset("flee leave escape attend cross serve fight".split())
"""Verbs of one's own moving about that may have an object: "fled the scene"."""
_THINGS_DO = frozenset(
    "sink capsize derail collapse burst explode detonate erupt crumble rupture crash burn leak drift land strike hit spread flood rain".split()
)
"""Verbs of things, of which "it" is asked where none is named."""


_STATES = frozenset("dead wounded injured hurt missing displaced detained".split())
"""Words for people by what befell them: "the dead" are no happening that could take place."""
_LASTING = frozenset(
    "war wars warfare conflict conflicts crisis crises drought droughts famine famines peace hostilities casualties losses mine mines "
    "shot shots landmine landmines ceasefire ceasefires truce truces blockade blockades siege sieges".split()
)
"""Nouns for what is there for a while, and for things: "was there a war?", not "did the war take place?"."""
_MASS = frozenset(["warfare", "peace"])
_UNCOUNTED = frozenset("dynamite gas artillery".split())
_USED = frozenset(
    "shell shells dynamite bomb bombs rocket rockets missile missiles grenade grenades gas mortar mortars artillery explosives truncheons tanks".split()
)
"""Nouns for what somebody uses: "were shells used?", not "did the shells take place?"."""
NEEDING = frozenset(
    """abandon accept accuse address affect approve arrest assassinate attack avoid ban bear bombard bring build buy capture carry cause
    challenge collect condemn contain cover create cut damage defeat defend deploy destroy detain dismiss distribute divide dispatch
    enable encourage encounter endorse enter evict execute exhume expect fear find force free gain give grant guard handle harm have hit
    hold hurt identify impose injure inspect interrogate intercept intimidate introduce investigate invite issue keep kidnap kill launch lay
    lift loot lose make manage massacre mine murder need obtain occupy offer order own place plant possess produce protect provoke publish put raise
    push pull raise treat sever ransack receive recover remove repel replace rescue restrict sabotage search see seize select sell send shell shut sign strike
    summon support surround suspend take target tear threaten throw torture transport treat use violate visit want warn wear welcome witness
    wound""".split()
)
"""Verbs that say nothing of who does it without what it is done to ("lost their lives"): nine in ten of their active uses in EWT have an object."""
_WHOLE = frozenset(
    "take off|give up|give in|hold out|hold on|make off|keep on|lift off|shut down|sign up|strike back|hit back|find out".split(
        "|"
    )
)
"""Verbs of two words that stand by themselves: "the plane took off"."""
_DONE_TO_PEOPLE = frozenset(
    """accuse arrest assassinate attack capture condemn detain dismiss evict execute free harm hit hurt injure interrogate intimidate invite
    kidnap kill massacre murder rescue summon threaten torture treat warn wound""".split()
)


_LEANING = frozenset("ask call apply appeal wait opt account agree consent object".split())
"""Verbs that say little without what stands behind their preposition: "asked for protection", "agreed to a truce"."""
_LEANT_ON = ("for ", "to ", "on ")


def _is_open(clause: Clause) -> bool:
    """Whether a verb stands without the object that it needs."""
    needs = clause.lemma in NEEDING and f"{clause.lemma} {clause.particle}" not in _WHOLE
    return clause.verbal and needs and not clause.passive and not clause.object


def _dating(clause: Clause) -> set[str]:
    """The words that tell when, which no question about it may hold."""
    return {w for t in clause.times if t.type in ("date", "time") for w in t.text.split()} - _HANGING - {"the", "a", "an", "at"}


def _object_told(clause: Clause) -> str:
    """What stands behind a verb without an object where that says it: "kill himself", "treat more than 600"; empty where it is a pronoun or nothing."""
    behind = clause.text.partition(clause.event.text)[2]
    words = re.split(r"[,;:.()“”\"–—]", behind, maxsplit=1)[0].split()
    words = words[1:] if clause.particle and words[:1] == [clause.particle] else words
    sound = (
        words
        and not _dating(clause).intersection(words)
        and len(words) <= REST
        and words[0].lower() not in _NO_OBJECT
        and words[-1].lower() not in _HANGING | _POINTING
    )
    return " ".join(words) if sound else ""


_NO_OBJECT = frozenset("it this that them him her so and but or by as i we you he she they there which who when where".split())


def _is_there(clause: Clause) -> bool:
    """Whether a clause names something that is there rather than takes place, without saying whose it is."""
    return not clause.verbal and clause.form.lower() in _LASTING and not _is_owned(clause)


def _is_owned(clause: Clause) -> bool:
    return re.match(r"(?:his|her|its|their|our|my)\s|\S*['’]s?\s", _told_noun(clause), re.IGNORECASE) is not None


def _is_used(clause: Clause) -> bool:
    return not clause.verbal and clause.form.lower() in _USED


def _used(noun: str) -> str:
    """A noun for what is used, with "a" where it is one and not so much of it: "a bomb", "gas"."""
    noun = neutral(noun)
    return noun if be_form(noun) == "are" or noun.split()[-1].lower() in _UNCOUNTED else _with_a(noun)


def _told_noun(clause: Clause) -> str:
    """The phrase of a noun; the noun alone where the phrase begins in the middle of another ("of the raid", "for the raid")."""
    return clause.form if clause.noun.split(" ", 1)[0].lower() in _HANGING | _BEING else clause.noun


def _was(phrase: str) -> str:
    return "were" if be_form(phrase) == "are" else "was"


def _verb(clause: Clause, form: str) -> str:
    """A form of the verb with the rest of it: "sworn in", "shot down"."""
    if clause.particle:
        return form if form.endswith(f" {clause.particle}") else f"{form} {clause.particle}"
    return form


def _subject(clause: Clause) -> str:
    """The words for the subject; one person who lost the number before it gets an article ("one party agent")."""
    words = neutral(clause.subject or "")
    return words if not words or words != words.lower() or be_form(words) == "are" or not is_human(words) else _with_a(words)


def _object(clause: Clause) -> str:
    """The object where it stands without its doer, so that "his" would be nobody's."""
    return re.sub(r"\b(?:his|her|their|its)\b", "the", _after(clause).strip())


def _with_a(noun: str) -> str:
    """A noun for one person with "a", unless it has an article or a number."""
    return noun if with_article(noun) == noun else f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def be_form(noun: str) -> str:
    """ "are" for what looks like a plural: the last word of the noun before any "of"."""
    head = re.split(r"\s(?:of|for|in|on|by|from|to|with|at|between|against)\s", noun.lower())[0]
    plural = head.endswith(("people", "police", "men", "children")) and not head.endswith(("specimen", "regimen"))
    many = (
        head.endswith("s") and not head.endswith(("ss", "us", "is", "gas", "chaos", "debris", "news")) and not _is_one_name(noun)
    )
    return "are" if plural or many or " and " in head else "is"


_PEOPLES = ("ans", "ers", "ors", "ists", "ens", "bs", "ks", "ts", "ds", "gs", "nes", "tes")


def _is_one_name(noun: str) -> bool:
    """A single capitalised word that ends in s and names no people: "Bastidas", not "Serbs" or "Norwegians"."""
    return " " not in noun and noun[:1].isupper() and not noun.endswith(_PEOPLES)


def _after(clause: Clause, asked: bool = True) -> str:
    """The object behind its verb, "anyone" or "anything" where it needs one that is not told; of a share ("per cent of the vote", its
    number cut) what it is a share of."""
    if _is_open(clause):
        some = "any" if asked else "some"
        return f" {_object_told(clause) or some + ('one' if clause.lemma in _DONE_TO_PEOPLE else 'thing')}"
    if clause.verbal and clause.lemma in _LEANING and not clause.object and (told := _object_told(clause)).startswith(_LEANT_ON):
        return f" {told}"
    told = re.sub(r"^(?:per ?cent|%)(?:\s+of)?\s+", "", neutral(clause.object or ""))
    return f" {told}" if told else ""


def neutral(phrase: str) -> str:
    """A phrase without whose it is to the speaker: "our office" -> the office."""
    return re.sub(r"\b(?:our|my)\b", "the", phrase)


def as_theme(phrase: str) -> str:
    """What is asked about; one thing without an article gets it: "vehicle" -> the vehicle."""
    words = neutral(phrase)
    return with_article(words) if words.islower() and " " not in words and be_form(words) == "is" else words


_HANGING = frozenset("of in on at by for from to with about against between into over whom which that who".split())
"""Last words of a phrase that was cut short."""


_BEING = frozenset("is are was were be been has had have".split())


_AMOUNT = re.compile(r"^(?:a\s+)?(?:few|many|several|most|more|some|only|no)\s+(?=\w)", re.IGNORECASE)


def find_theme(clauses: Sequence[Clause], shared: Collection[str], rarity: Mapping[str, float]) -> str | None:
    """The phrase of a clause that holds the rarest of the shared words, the shortest of several, without how many there are; None
    where none does."""
    events = [with_article(c.noun) for c in clauses if c.noun and not c.verbal and c.form not in _STATES]
    named = [_AMOUNT.sub("", p) for c in clauses for p in (c.subject, c.object) if p] + events
    phrases = [p for p in named if p.split()[-1].lower() not in _HANGING]
    for word in sorted(shared, key=lambda w: (-rarity.get(w, 0.0), w)):
        holding = [p for p in phrases if word in p.lower()]
        if holding:
            return min(holding, key=lambda p: (len(p.split()), p))
    return None
