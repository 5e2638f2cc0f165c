"""Words that report what somebody says, thinks or demands: general English, by what they take and what they do.

A verb's `takes`: "clause" (that-clauses, quotations), "object" (also a noun: "announced a truce"), "name" (calls one thing another),
"order" (tells somebody to do something), "infinitive" ("vowed to stay"). Acts are those of the written contract; the stance
is the reporter's: doubting (claim), endorsing (acknowledge), else neutral.
"""

from typing import Literal

from sayso.records.base import Record
from sayso.records.claim import Act, Stance

Takes = Literal["clause", "object", "name", "order", "infinitive", "gerund", "number", "size", "count", "subject"]


class Reporting(Record, frozen=True, kw_only=True):
    """One reporting word."""

    takes: frozenset[str]
    act: Act = "statement"
    stance: Stance = "neutral"


def _table(rows: tuple[tuple[str, str, Act, Stance], ...]) -> dict[str, Reporting]:
    table: dict[str, Reporting] = {}
    for takes, words, act, stance in rows:
        for word in words.split():
            before = table.get(word)
            known = (before.act, before.stance) if before and takes == "name" else (act, stance)
            taken = (before.takes if before else frozenset()) | set(takes.split())
            table[word] = Reporting(takes=taken, act=known[0], stance=known[1])
    return table


VERBS = _table(
    (
        ("clause", "say state tell add write reply answer respond comment remark declare explain inform report testify recount relate observe conclude cite quote indicate argue maintain stress contend mention continue go_on predict estimate calculate forecast point_out repeat reiterate elaborate opine quip whisper shout exclaim joke recall hear learn announce agree advise notify specify speak notice tweet post suggest assure", "statement", "neutral"),
        ("clause", "remember affirm counter retort sing chant cry scream yell certify attest rule decide judge convey communicate relay retweet infer reckon tweet brief prophesy foretell", "statement", "neutral"),
        ("clause", "aver avow concur divulge blurt blurt_out call_out cry_out let_on speak_up send_word give_notice interject interpose expostulate murmur mutter mumble growl groan moan shriek holler rejoin riposte", "statement", "neutral"),
        ("clause object", "reaffirm restate reassert reconfirm avow put_out put_about give_out divulge", "statement", "neutral"),
        ("clause object", "announce declare confirm report describe outline unveil disclose publish reveal mention discuss specify cite quote express voice state reiterate stress emphasise emphasize underline underscore highlight present explain inform", "statement", "neutral"),
        ("clause object", "lay_out spell_out set_out set_forth put_forward bring_up articulate echo reference proclaim convey document detail chronicle recite enumerate certify pronounce invoke summarise summarize sum_up turn_up lay_down recount estimate", "statement", "neutral"),
        ("clause object", "note point_out acknowledge admit concede recognise recognize reveal confirm show demonstrate realise realize discover find clarify remind verify corroborate prove", "statement", "endorsing"),
        ("clause", "establish ascertain determine", "statement", "endorsing"),
        ("clause", "exclude assess depose", "statement", "neutral"),
        ("clause", "rumour rumor", "statement", "doubting"),
        ("clause object gerund", "acknowledge admit confess own_up confirm", "statement", "endorsing"),
        ("clause object gerund", "report describe mention", "statement", "neutral"),
        ("clause object gerund", "recall remember", "statement", "neutral"),
        ("clause infinitive", "claim allege purport assert boast profess pretend feign", "statement", "doubting"),
        ("clause", "insist insinuate", "statement", "doubting"),
        ("object gerund", "boast_of boast_about brag_of brag_about", "statement", "doubting"),
        ("object gerund", "admit_to confess_to own_to", "statement", "endorsing"),
        ("clause infinitive object", "profess claim allege", "statement", "doubting"),
        ("clause object gerund", "deny dismiss reject refute rebut disavow", "denial", "neutral"),
        ("clause object", "dispute contest contradict repudiate disown disclaim rule_out discount deride rebuff", "denial", "neutral"),
        ("clause object", "condemn denounce criticise criticize blame accuse deplore decry slam blast rebuke chide protest charge lambast chastise scold mock ridicule question challenge", "accusation", "neutral"),
        ("clause object", "lambaste castigate censure reprimand berate reproach vilify malign disparage upbraid excoriate pillory denigrate implicate complain grumble lament bemoan fume regret resent despise detest loathe mourn", "accusation", "neutral"),
        ("clause order", "tell", "statement", "neutral"),
        ("clause object order infinitive gerund", "demand urge order call_for call_on appeal request ask insist_on press encourage beg plead implore instruct command recommend advise suggest propose invite exhort warn_against", "demand", "neutral"),
        ("clause object order gerund", "ask_for appeal_for plead_for beg_for press_for call_upon appeal_to direct forbid counsel advocate lobby require decree", "demand", "neutral"),
        ("clause infinitive object", "promise pledge vow guarantee assure swear commit undertake offer", "promise", "neutral"),
        ("clause infinitive object", "threaten warn caution", "warning", "neutral"),
        ("clause infinitive object gerund", "agree accept consent sign endorse back welcome praise hail approve", "agreement", "neutral"),
        ("clause object", "applaud commend laud extol salute defend justify champion", "agreement", "neutral"),
        ("object", "agree_to agree_on consent_to subscribe_to agree_with side_with", "agreement", "neutral"),
        ("infinitive", "refuse decline", "denial", "neutral"),
        ("object gerund", "speak_of refer_to inform_about inform_of report_of report_on speak_about talk_about talk_of complain_about complain_of hint_at comment_on speak_out write_about write_of tell_of know_of know_about learn_of hear_of hear_about attest_to testify_to allude_to point_to hold_to put_down_to rule_against rule_for joke_about elaborate_on expound_on dwell_on harp_on warn_against", "statement", "neutral"),
        ("object gerund", "rail_against inveigh_against lament bemoan decry protest_against object_to hit_out lash_out speak_against complain_about complain_of argue_against", "accusation", "neutral"),
        ("object gerund", "gush_about rave_about tout defend", "statement", "neutral"),
        ("object gerund", "warn_of warn_about", "warning", "neutral"),
        ("object", "signal suggest indicate stipulate provide_for predict forecast", "statement", "neutral"),
        ("object", "doubt question", "thought", "neutral"),
        ("object gerund", "apologise_for apologize_for", "statement", "endorsing"),
        ("clause", "signal stipulate imply intimate hint", "statement", "neutral"),
        ("clause", "ask wonder inquire enquire question query", "question", "neutral"),
        ("clause", "think believe consider fear hope expect suspect doubt feel assume imagine suppose guess reckon understand worry", "thought", "neutral"),
        ("clause", "know presume anticipate foresee envisage sense perceive wish trust surmise conjecture speculate", "thought", "neutral"),
        ("clause infinitive object", "want wish hope fear expect anticipate favour favor prefer oppose", "thought", "neutral"),
        ("infinitive clause", "plan hope expect seek", "thought", "neutral"),
        ("object gerund", "hope_for wish_for long_for yearn_for argue_for insist_upon believe_in", "thought", "neutral"),
        ("clause object", "shrug_off brush_aside brush_off play_down wave_away wave_aside laugh_off explain_away", "denial", "neutral"),
        ("object", "exonerate absolve vindicate", "statement", "neutral"),
        ("object", "thank congratulate", "agreement", "neutral"),
        ("object gerund", "speak_out_against come_out_against hit_out_at lash_out_at speak_up_against", "accusation", "neutral"),
        ("object gerund", "speak_out_for come_out_for speak_up_for", "agreement", "neutral"),
        ("name", "rule deem adjudge fear presume plead", "statement", "neutral"),
        ("name", "consider see regard view perceive deem judge find think believe", "thought", "neutral"),
        ("name", "call dub label describe brand term name characterise characterize portray depict refer_to speak_of liken compare hail denounce qualify coin christen declare proclaim pronounce deride dismiss mock condemn praise", "other", "neutral"),
    )
)  # fmt: skip
"""Verb (with its particle or preposition, where that makes it report) -> what it takes and does; of several rows the last gives act and stance, but for naming."""

SOMETIMES = _table(
    (
        (
            "clause",
            "count tally read radio cable wire telegraph phone telephone confide preach provide record",
            "statement",
            "neutral",
        ),
        (
            "clause",
            "object volunteer venture hazard snap hiss bark snarl rasp whine sigh croak sob gasp grunt roar thunder bluster crow gloat gripe grouse enthuse marvel reason deduce vouch apologise apologize resolve generalise generalize postulate retell reassure apprise enjoin teach wager bet allow rejoice commiserate conjure",
            "statement",
            "neutral",
        ),
        ("order", "oblige entitle bind", "demand", "neutral"),
        ("name", "hold", "statement", "neutral"),
    )
)
"""Verbs that seldom report: as `VERBS`, but everywhere else they are verbs like others."""

BARE_OBJECT = frozenset(
    "declare signal publish reject slam blast rebuke chide chastise scold mock ridicule lament bemoan tout question cite quote "
    "dismiss refute decry lambast hail tout outline disavow announce confirm disclose unveil deny reject condemn denounce criticise "
    "criticize blame accuse deplore demand urge propose offer promise pledge guarantee welcome praise endorse express voice reiterate "
    "accept beg recommend protest call_for call_on discuss suggest request reveal acknowledge recognise recognize present "
    "mention echo reference proclaim repeat stress emphasise emphasize underline underscore highlight articulate explain "
    "lay_out spell_out set_out set_forth put_forward bring_up turn_up lay_down describe report predict forecast "
    "dispute contest contradict repudiate disown disclaim rebut rule_out discount deride rebuff lambaste castigate censure berate vilify "
    "regret resent despise applaud commend laud extol salute advocate oppose favour favor admit confess concede "
    "note invoke fear expect anticipate want prefer certify decree order approve criticise stipulate estimate doubt swear clarify "
    "vow exonerate absolve vindicate shrug_off brush_aside brush_off play_down wave_away wave_aside laugh_off explain_away "
    "threaten indicate reaffirm restate reassert reconfirm avow put_out put_about give_out divulge "
    "allege challenge forbid verify corroborate convey profess recall remember".split()
)
"""Verbs whose object alone is what is said, if whoever does it can speak."""

TEXTUAL = frozenset(
    "provide read oblige entitle bind require forbid prohibit lay_down provide_for stipulate decree allow_for".split()
)
"""Verbs by which a law or agreement speaks; of somebody else they tell a deed."""

REPORTED = frozenset(
    "say report believe think allege understand know rumour rumor claim consider estimate assume fear presume deem suspect "
    "reckon describe tell state announce declare agree confirm deny regard see view perceive".split()
)
"""Verbs whose passive without a doer still reports ("it is feared that"); "was meant to", "is wanted for" do not."""

HEARD = frozenset("tell promise assure inform warn caution remind convince persuade notify advise".split())
"""Verbs whose object hears what is said: "assured the town that ...", "of ..."."""

TOLD = frozenset("confirm report announce deny acknowledge disclose reveal declare".split())
"""Verbs whose passive alone tells that something is on somebody's word: "the death of 33 has been confirmed"."""

QUOTING = frozenset(
    "say tell add write reply answer respond comment remark declare explain report observe conclude argue insist stress continue "
    "repeat quip whisper shout yell exclaim joke announce tweet post ask demand urge recall note state read warn sing chant cry scream "
    "testify claim begin wonder mutter murmur growl snap hiss groan moan sigh shriek bark thunder interject go_on chime_in put_in break_in".split()
)
"""Verbs that a quotation of another sentence may belong to: "“We are late.” The guard shook his head, he said."."""

RAISING = frozenset(
    "say report believe think allege understand know rumour rumor claim consider suppose estimate assume fear presume deem suspect "
    "accuse reveal show find reckon hold".split()
)
"""Verbs whose passive tells of its subject on somebody's word: "are said to have fled"."""

ADJECTIVES = _table(
    (
        ("clause", "concerned confident sure certain afraid worried aware convinced persuaded hopeful optimistic sceptical skeptical doubtful adamant unaware glad proud sorry fearful pleased disappointed angry mindful positive insistent pessimistic", "thought", "neutral"),
    )
)  # fmt: skip
"""Adjectives with a that-clause: "is concerned that", "was convinced that"."""

TEXTS = frozenset(
    "report statement agreement treaty law bill letter document survey poll study footage broadcast video film text release communique "
    "clause article order decree deal plan data figure statistic analysis average tally count record image photo photograph picture "
    "television tv radio newsreel advertisement advert ad commercial tape recording transcript memo memorandum dossier email e-mail message tweet slide chart graph map website editorial column "
    "newspaper magazine headline leaflet poster banner sign constitution charter resolution decision ruling verdict accord protocol "
    "convention contract pact code statute regulation communiqué declaration paper file log ledger census finding result evidence "
    "inspection investigation conclusion reconstruction inquiry audit autopsy test estimate calculation indictment warrant affidavit testimony computer screen "
    "radar gauge instrument sensor meter camera satellite diary note cable dispatch bulletin draft budget manifesto certificate register roll "
    "logbook inscription placard notice passage paragraph chapter annex preamble minute telegram petition subpoena".split()
)
"""Nouns for what is written or shown: these show, stipulate and provide for things."""

NOUNS = _table(
    (
        ("clause", "statement remark comment report account notice announcement declaration testimony submission recollection narrative word message messaging rhetoric view version theory impression feeling opinion belief position perception finding conclusion estimate news information", "statement", "neutral"),
        ("clause", "argument stance suggestion prediction forecast speculation reminder ruling verdict explanation assessment judgment judgement observation notion hint revelation disclosure reply response answer reaction evidence proof tip tweet", "statement", "neutral"),
        ("clause", "claim allegation assertion contention insinuation pretext pretence pretense boast rumour rumor slander calumny libel lie falsehood fable legend tale story talk gossip", "statement", "doubting"),
        ("clause", "accusation charge condemnation criticism complaint protest grievance", "accusation", "neutral"),
        ("clause", "denial rejection refusal", "denial", "neutral"),
        ("clause", "demand call appeal request order instruction proposal invitation suggestion recommendation ultimatum condition insistence plea advice directive decree", "demand", "neutral"),
        ("clause", "promise pledge vow guarantee assurance commitment undertaking offer oath", "promise", "neutral"),
        ("clause", "warning threat", "warning", "neutral"),
        ("clause", "admission acknowledgement acknowledgment confirmation recognition confession", "statement", "endorsing"),
        ("clause", "hope fear concern expectation suspicion doubt worry conviction confidence wish desire realisation realization anxiety", "thought", "neutral"),
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

REFUTING = frozenset(
    "false untrue baseless unfounded groundless wrong incorrect fabricated invented absurd implausible lie fabrication invention "
    "falsehood slander myth fable hoax contradict refute disprove belie debunk mistaken unsupported unsubstantiated untenable nonsense fiction "
    "fantasy concoction fanciful rubbish discredit propaganda forgery invent fabricate".split()
)
"""Predicates that tell of a claim that it does not hold."""

SPEAKERS = frozenset(
    "report statement source official spokesman spokeswoman spokesperson minister president government ministry leader leadership authority army police witness "
    "resident eyewitness expert analyst observer critic opposition party side agency newspaper media press document letter release communique study survey poll "
    "investigation inquiry inspection group organisation organization union company court judge lawyer doctor hospital medic commander general officer soldier rebel "
    "separatist militant politician diplomat ambassador envoy senator deputy lawmaker mayor governor king queen prince pope bishop human-rights campaigner activist "
    "protester demonstrator people man woman family relative neighbour neighbor mother father historian scientist scholar author journalist reporter editor "
    "commentator delegation committee commission council parliament congress assembly state country nation community population administration regime embassy "
    "secretary adviser advisor aide chief director head member representative mediator negotiator chairman chairwoman chairperson chair priest nun monk imam rabbi survivor victim patient driver pilot captain sailor owner farmer "
    "worker teacher student nurse surgeon engineer guard prisoner detainee hostage refugee villager boy girl child son daughter husband wife brother sister "
    "friend colleague manager executive founder candidate voter delegate councillor inspector detective prosecutor colonel major lieutenant sergeant admiral insider many some others most both everyone nobody "
    "boss bosses merchant inhabitant occupant militant participant immigrant migrant assailant lieutenant attendant owner management headquarters department service office board bank firm network channel station alliance league front movement coalition "
    "junta cabinet command tribunal presidency crew guard troop force insurgent circle operator employer union bishop clergy church mosque "
    "ministry bureau directorate foundation institute university college centre center think-tank club federation confederation corporation "
    "industry trader investor economist consultant pollster correspondent columnist blogger narrator speaker negotiator monitor watchdog "
    "inmate convict defendant suspect accused plaintiff attorney counsel prosecution defence defense jury juror magistrate registrar sheriff "
    "marshal brigadier sergeant corporal marine paratrooper gunman fighter guerrilla partisan warlord chieftain elder sheikh cleric ayatollah "
    "patriarch archbishop cardinal pastor professor researcher scholar academic strategist lobbyist premier chancellor monarch "
    "emperor sultan emir regulator auditor inspector commissioner ombudsman spokespeople individual person adult "
    "youth teenager passenger tourist traveller traveler buyer seller customer client tenant landlord miner docker striker peasant herder fisherman "
    "fishermen sailor mariner skipper seaman seamen stewardess firefighter paramedic rescuer volunteer nurse midwife coroner pathologist "
    "republican democrat liberal conservative socialist communist islamist nationalist loyalist separatist secessionist hardliner moderate reformist "
    "dissident exile defector mutineer putschist conspirator veteran recruit conscript cadet businessman businesswoman entrepreneur tycoon banker "
    "broker contractor supplier manufacturer maker developer designer architect planner publisher airline railway broadcaster presenter anchor host producer "
    "mission office panel monitor tribunal master campaign widow widower orphan nephew niece aunt uncle cousin grandmother grandfather parent "
    "sibling bystander onlooker citizen civilian spectator pensioner organiser organizer "
    "radio television camp voice announcer newsreader newscaster caller director actor actress singer musician artist writer poet novelist player coach referee fan supporter opponent rival ally enemy neighbour foe".split()
)
"""Nouns for those (and for what) can speak; names and pronouns always can."""
