"""Words in, the encoder's subword numbers and shape classes out.

The base encoder is uncased, so each word also carries a shape class; that is how capitals reach the model.
The algorithm is greedy longest match over a WordPiece vocabulary (Wu et al. 2016, arXiv:1609.08144).
"""

import unicodedata

SHAPES = ("other", "lower", "Capital", "UPPER", "Mixed", "number", "punctuation", "letter")
"""Shape classes by position; the trained embedding has one row for each."""

MAX_PIECES = 8
"""Subwords kept of one word: longer ones are links or noise, and cost time."""
MAX_LETTERS = 100
"""Letters of a run from which on it is unknown, as in the base encoder (`max_input_chars_per_word`)."""

_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "`": "'",
        "–": "-",
        "—": "-",
        "−": "-",
        "…": ".",
    }
)


def word_shape(word: str) -> int:
    """The shape class of a word, as an index into SHAPES ("Baku" -> 2, "UN" -> 3, "2,500" -> 5)."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 5 if any(c.isdigit() for c in word) else 6
    if len(letters) == 1 and letters[0].isupper() and len(word) <= 2:
        return 7
    if all(c.islower() for c in letters):
        return 1
    if all(c.isupper() for c in letters):
        return 3
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return 2
    return 4 if any(c.isupper() for c in letters) else 0


def plain_word(word: str) -> str:
    """Lower case, without accents, with straight quotation marks: the alphabet of the base encoder."""
    decomposed = unicodedata.normalize("NFD", word.translate(_PLAIN).lower())
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf", "Cc"))


class WordPieces:
    """Greedy longest-match WordPiece over words that are already split, with a cache for each word seen."""

    def __init__(self, vocabulary: list[str]) -> None:
        """`vocabulary`: the pieces in the order of their numbers; continuation pieces begin with "##"."""
        self._number = {piece: n for n, piece in enumerate(vocabulary)}
        self.start, self.end = self._number["[CLS]"], self._number["[SEP]"]
        self.unknown, self.padding = self._number["[UNK]"], self._number["[PAD]"]
        self._cache: dict[str, tuple[int, ...]] = {}

    def encode(self, word: str) -> tuple[int, ...]:
        """The subword numbers of one word; never empty."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) > 200_000:
                self._cache.clear()
            found = self._cache[word] = self._split(plain_word(word))
        return found

    def _split(self, word: str) -> tuple[int, ...]:
        pieces: list[int] = []
        for chunk in _runs(word):
            pieces.extend(self._match(chunk) if len(chunk) <= MAX_LETTERS else [self.unknown])
            if len(pieces) >= MAX_PIECES:
                break
        return tuple(pieces[:MAX_PIECES]) or (self.unknown,)

    def _match(self, chunk: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(chunk):
            prefix = "##" if start else ""
            for end in range(len(chunk), start, -1):
                number = self._number.get(prefix + chunk[start:end])
                if number is not None:
                    pieces.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return pieces


def _runs(word: str) -> list[str]:
    """Letters and digits together, every other sign alone, as the base encoder was trained."""
    runs: list[str] = []
    joined = False
    for char in word:
        if char.isalnum():
            if joined:
                runs[-1] += char
            else:
                runs.append(char)
            joined = True
        else:
            if not char.isspace():
                runs.append(char)
            joined = False
    return runs
