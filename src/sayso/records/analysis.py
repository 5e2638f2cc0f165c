"""What the language reader says of a report: sentences, Universal Dependencies, names, predicates with roles.

Token positions inside a sentence are 0-based, `stop` is exclusive; only `Token.head` is 1-based, as in CoNLL-U.
"""

from sayso.records.base import Record, Span


class Token(Span, frozen=True, kw_only=True):
    """A syntactic word. `form` is as cleaned; the characters are those of the document."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str


class Entity(Record, frozen=True, kw_only=True):
    """A name: tokens [first, stop). Types: PER, LOC, ORG, EVENT, MISC."""

    first: int
    stop: int
    type: str


class Argument(Record, frozen=True, kw_only=True):
    """A PropBank role and the token that heads its filler (its words: `text.trees.subtree`)."""

    role: str
    token: int


class Predicate(Record, frozen=True, kw_only=True):
    """A PropBank predicate (verb, noun or adjective). `factuality`: UDS scale, above 0 = happened, about -3 .. +3."""

    token: int
    roleset: str | None
    factuality: float
    arguments: tuple[Argument, ...]


class Telling(Record, frozen=True, kw_only=True):
    """A word that may say that somebody says something, the chance (0 to 1) that it does, and the tokens of who says it and of what is said.

    `sure`: how sure the reader is of these tokens, 0 to 1."""

    token: int
    chance: float
    sure: float
    source: tuple[int, ...] = ()
    content: tuple[int, ...] = ()


class Count(Record, frozen=True, kw_only=True):
    """A word of a number, and the tokens of what it counts and of what happened to that. `sure_thing`, `sure`: how sure the reader is of them, 0 to 1."""

    token: int
    sure: float
    happened: tuple[int, ...]
    sure_thing: float = 0.0
    thing: tuple[int, ...] = ()


class Sentence(Span, frozen=True, kw_only=True):
    """One sentence. `vector`: 384 float32, little endian, length one (sentence meaning). `block`: index in the view."""

    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    tellings: tuple[Telling, ...] = ()
    counts: tuple[Count, ...] = ()
    vector: bytes = b""
    block: int = 0
    kind: str = "paragraph"


class Antecedent(Record, frozen=True, kw_only=True):
    """An earlier reference, by its number in the report, that may mean the same, and how likely (0 to 1)."""

    reference: int
    chance: float


class Reference(Record, frozen=True, kw_only=True):
    """A phrase that refers to somebody or something: its head, its tokens [first, stop), and what it may take up.

    `chance`: that it refers at all; `earlier`: the likeliest first; `new`: the chance that it takes up nothing."""

    sentence: int
    token: int
    first: int
    stop: int
    chance: float
    new: float
    earlier: tuple[Antecedent, ...] = ()


class Analysis(Record, frozen=True, kw_only=True):
    """All sentences of one report in order, and, where it was asked for, what refers to what; furniture is not among them."""

    sentences: tuple[Sentence, ...]
    references: tuple[Reference, ...] = ()
