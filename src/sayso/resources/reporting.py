"""Words that report what somebody says, thinks or demands: general English, by what they take and what they do.

A verb's `takes`: "clause" (that-clauses, quotations), "object" (also a noun: "announced a truce"), "name" (calls one thing another),
"order" (tells somebody to do something), "infinitive" ("vowed to stay"). Acts are those of the written contract; the stance
is the reporter's: doubting (claim), endorsing (acknowledge), else neutral.
"""

from typing import Literal

from sayso.records.base import Record
from sayso.records.claim import Act, Stance

Takes = Literal["clause", "object", "name", "order", "infinitive"]


class Reporting(Record, frozen=True, kw_only=True):
    """One reporting word."""

    takes: frozenset[str]
    act: Act = "statement"
    stance: Stance = "neutral"


def _table(rows: tuple[tuple[str, str, Act, Stance], ...]) -> dict[str, Reporting]:
    table: dict[str, Reporting] = {}
    for takes, words, act, stance in rows:
        for word in words.split():
            before = table[word].takes if word in table else frozenset()
            table[word] = Reporting(takes=before | frozenset(takes.split()), act=act, stance=stance)
    return table


VERBS = _table(
    (
        ("clause", "say state tell add write reply answer respond comment remark declare explain inform report testify recount relate observe conclude cite quote indicate argue maintain insist stress contend mention continue go_on predict estimate calculate forecast point_out repeat reiterate elaborate opine quip whisper shout exclaim joke recall hear learn announce agree advise notify specify speak notice tweet post suggest assure", "statement", "neutral"),
        ("clause object", "announce declare confirm report describe outline unveil disclose publish reveal mention discuss specify cite quote express voice state reiterate stress emphasise emphasize underline underscore highlight present explain inform", "statement", "neutral"),
        ("clause object", "emphasise emphasize underline underscore stress note point_out acknowledge admit concede recognise recognize reveal confirm show demonstrate realise realize discover find clarify remind", "statement", "endorsing"),
        ("clause infinitive", "claim allege purport assert boast profess", "statement", "doubting"),
        ("clause object", "deny dismiss reject refute rebut disavow", "denial", "neutral"),
        ("clause object", "condemn denounce criticise criticize blame accuse deplore decry slam blast rebuke chide protest charge lambast chastise scold mock ridicule question challenge", "accusation", "neutral"),
        ("clause object order infinitive", "demand urge order call_for call_on appeal request ask insist_on press encourage beg plead implore instruct command recommend advise suggest propose invite exhort warn_against", "demand", "neutral"),
        ("clause infinitive object", "promise pledge vow guarantee assure swear commit undertake offer", "promise", "neutral"),
        ("clause infinitive object", "threaten warn caution", "warning", "neutral"),
        ("clause infinitive object", "agree accept consent sign endorse back welcome praise hail approve", "agreement", "neutral"),
        ("infinitive", "refuse decline", "denial", "neutral"),
        ("object", "inform_about inform_of report_of report_on speak_about talk_about talk_of complain_about complain_of boast_of hint_at", "statement", "neutral"),
        ("object", "rail_against inveigh_against brag_about boast_about rave_about lament bemoan decry", "accusation", "neutral"),
        ("object", "brag_about boast_about gush_about rave_about tout defend", "statement", "neutral"),
        ("object", "warn_of warn_about", "warning", "neutral"),
        ("object", "signal suggest indicate stipulate provide_for", "statement", "neutral"),
        ("clause", "ask wonder inquire question query", "question", "neutral"),
        ("clause", "think believe consider fear hope expect suspect doubt feel assume imagine suppose guess reckon understand worry", "thought", "neutral"),
        ("name", "consider see regard view perceive deem", "thought", "neutral"),
        ("name", "call dub label describe brand term name characterise characterize portray depict refer_to speak_of liken compare hail denounce qualify coin", "other", "neutral"),
    )
)  # fmt: skip
"""Verb (with its particle or preposition, where that makes it report) -> what it takes and does; of several rows the last gives act and stance."""

BARE_OBJECT = frozenset(
    "declare signal publish reject slam blast rebuke chide chastise scold mock ridicule lament bemoan defend tout question cite quote dismiss refute decry lambast hail tout outline disavow announce confirm disclose unveil deny reject condemn denounce criticise criticize blame accuse deplore demand urge propose offer promise pledge guarantee welcome praise endorse express voice reiterate accept recommend protest call_for call_on discuss suggest request reveal acknowledge recognise recognize present".split()
)
"""Verbs whose object alone is what is said, if whoever does it can speak."""

ADJECTIVES = _table(
    (
        ("clause", "concerned confident sure certain afraid worried aware convinced hopeful optimistic sceptical skeptical doubtful adamant unaware glad proud sorry", "thought", "neutral"),
    )
)  # fmt: skip
"""Adjectives with a that-clause: "is concerned that", "was convinced that"."""

TEXTS = frozenset(
    "report statement agreement treaty law bill letter document survey poll study footage broadcast video film text release communique clause article order decree deal plan".split()
)
"""Nouns for what is written or shown: these show, stipulate and provide for things."""

NOUNS = _table(
    (
        ("clause", "statement remark comment report account announcement declaration testimony assertion word message messaging rhetoric view opinion belief position perception finding conclusion estimate news information rumour rumor", "statement", "neutral"),
        ("clause", "claim allegation", "statement", "doubting"),
        ("clause", "accusation charge condemnation criticism complaint protest", "accusation", "neutral"),
        ("clause", "denial rejection", "denial", "neutral"),
        ("clause", "demand call appeal request order instruction proposal invitation suggestion recommendation ultimatum condition insistence", "demand", "neutral"),
        ("clause", "promise pledge vow guarantee assurance commitment offer", "promise", "neutral"),
        ("clause", "warning threat", "warning", "neutral"),
        ("clause", "admission acknowledgement acknowledgment confirmation recognition", "statement", "endorsing"),
    )
)  # fmt: skip
"""Noun -> act and stance. They report only with a content clause, or with somebody whose they are and what they are about."""

ADVERBS: dict[str, Stance] = {
    "allegedly": "doubting",
    "purportedly": "doubting",
    "supposedly": "doubting",
    "ostensibly": "doubting",
    "reportedly": "neutral",
}
"""Adverbs that put a clause on somebody else's word without saying whose."""

DOUBT = frozenset(("so-called", "self-proclaimed", "self-styled", "purported", "alleged", "supposed"))

SPEAKERS = frozenset(
    "report statement source official spokesman spokeswoman spokesperson minister president government ministry leader leadership authority army police witness "
    "resident eyewitness expert analyst observer critic opposition party side agency newspaper media press document letter release communique study survey poll "
    "investigation inquiry inspection group organisation organization union company court judge lawyer doctor hospital medic commander general officer soldier rebel "
    "separatist militant politician diplomat ambassador envoy senator deputy lawmaker mayor governor king queen prince pope bishop human-rights campaigner activist "
    "protester demonstrator people man woman family relative neighbour neighbor mother father historian scientist scholar author journalist reporter editor "
    "commentator delegation committee commission council parliament congress assembly state country nation community population administration regime embassy "
    "secretary adviser advisor aide chief director head member representative mediator negotiator chairman chairwoman chairperson chair priest nun monk imam rabbi survivor victim patient driver pilot captain sailor owner farmer "
    "worker teacher student nurse surgeon engineer guard prisoner detainee hostage refugee villager boy girl child son daughter husband wife brother sister "
    "friend colleague manager executive founder candidate voter delegate councillor inspector detective prosecutor colonel major lieutenant sergeant admiral insider many some others most both everyone nobody".split()
)
"""Nouns for those (and for what) can speak; names and pronouns always can."""
