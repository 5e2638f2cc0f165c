"""How much of the invented passages is read.

python -m benchmarks.voices [--wrong] [--write]
"""

import argparse

from benchmarks.voices import Passage, is_whole, keep_counts, pairs_of, read, read_passages, score, voices_of
from sayso.config import Settings
from sayso.pipeline import Workshop
from sayso.records.claim import Attribution


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="list what is missed and needless in the steering passages")
    parser.add_argument("--write", action="store_true", help="keep these counts in counts.json")
    args = parser.parse_args()
    workshop = Workshop(Settings())
    passages = read_passages()
    found = {name: read(name, passage, workshop).attributions for name, passage in passages.items()}
    counted = {name: score(passage, found[name]) for name, passage in passages.items()}
    for name, c in counted.items():
        held = "held" if passages[name].held else ""
        print(
            f"{name:10}{held:6}whole {c.f1:.3f} ({c.whole} of {c.wanted}, {c.found} found)  marked {c.marked}  chains {c.chains}"
        )
        if args.wrong and not held:
            print_wrong(passages[name], found[name])
    if args.write:
        keep_counts(counted)


def print_wrong(passage: Passage, found: tuple[Attribution, ...]) -> None:
    """The rows missed, and what was found in their place or besides."""
    voices = voices_of(passage)
    pairs = pairs_of(voices, found)
    for row, voice in zip(passage.said, voices, strict=True):
        mine = [a for v, a in pairs if v is voice]
        if not mine or not is_whole(voice, mine[0]) or mine[0].stance != voice.stance:
            print("  wanted", row, *(f"\n     got {_line(passage.text, a)}" for a in mine))
    for a in found:
        if not any(a is b for _, b in pairs):
            print("  needless", _line(passage.text, a))


def _line(text: str, a: Attribution) -> str:
    words = " + ".join(text[c.start : c.end] for c in a.content)
    return f"{a.source.text if a.source else ''} | {a.cue.text if a.cue else ''} | {words} | {a.stance}"


if __name__ == "__main__":
    main()
