"""Write the model card and the licence of the weights beside them, with the scores that were measured.

python -m training.reader.card --scores runs/reader/scores.json --out src/sayso/trained/weights
"""

import argparse
import json
from pathlib import Path

CARD = """# Model card: sayso-reader-en

One small encoder that reads English: tokens and sentences, part-of-speech tags, features and lemmas, Universal
Dependencies, names, PropBank predicates with roles, factuality, and a sentence vector.

* **Base**: all-MiniLM-L6-v2 (22 million parameters, Apache-2.0), sha256 `{base}`; changed: all layers were trained on,
  a word-shape embedding and heads were added, and the graph was quantised to int8.
* **Data**: the train part of UD English EWT with UNER names, PropBank roles and UDS factuality, and GUM without its
  conversations (sha256 of the prepared file `{train}`). {epochs} epochs, seed {seed}.
* **Roles** are decoded with counts of the same training part (`roles.json`); the share was chosen on the dev part, so its scores for
  roles are a little too good.
* **Names** are told by two heads of the encoder and a linear model (`names.json`, same training part) of the words around, of the place
  index that ships and of the document's acronyms; a word agrees with its earlier occurrences in the document. All shares were chosen on
  the dev part, so its scores for names are a little too good.
* **Sentence ends** are told by the encoder and a linear model of the words around (`ends.json`, same training part) together; the
  shares were chosen on the dev part, so its sentence scores are a little too good.
* **Coreference**: two small networks on the reader's states (`coreference.npz`), trained on GUM's train part (the same file, without
  conversations). How readily they link was chosen on GUM dev. Scored as in `benchmarks/reader/coreference.py`: CoNLL F1, gold words
  and sentences, singletons left out.
* **Who says what, and what happened to what is counted**: the reader's upper five layers, tuned once more (`claims.onnx`), with small heads
  (`attribution.npz`, `figures.npz`), on passages that were written and annotated for this project (`training/claims`). Scores on stories
  that they have not seen: `training/claims/results/scores.md`.
* **Use**: `sayso` reads reports with it, one sentence a call (int8 results depend on batch mates). No other use was tested.
* **How to make it again**: `make train` (see `training/reader/README.md`).

## Scores

Dev parts, int8, one sentence a call, gold tokens unless "raw" is said; CoNLL-2018 counting, punctuation included, universal
relations; per cent, except r, the vector rows and words per second. From `make train`; `make measure-reader` gives them again.

| measure | value |
|---|---|
{rows}

## Limits

Written English only. Web text and Wikinews of 2003-2020 taught it; news is a small part. Names are its weakest layer: rare
and transliterated names are missed, cut or of the wrong kind, and one wrong reading of a name may colour the next. Coreference joins
too little where only knowledge of the world tells ("the capital", "the attack"). int8 results may differ in the last digit between kinds of processors. UDS
factuality is a crowd's judgement of single sentences, not a finding about the world.
"""

LICENCE = """# Licence of the weights

The files in this folder are published under the Creative Commons Attribution-ShareAlike 4.0 International licence
(https://creativecommons.org/licenses/by-sa/4.0/). They were trained on, and attribute:

* **Base encoder** all-MiniLM-L6-v2 by the sentence-transformers authors, Apache-2.0. Changes: trained on further, heads added, quantised.
* **Universal Dependencies English Web Treebank (UD_English-EWT)**, (c) The Board of Trustees of The Leland Stanford Junior
  University, CC BY-SA 4.0. Silveira et al. 2014, LREC. https://github.com/UniversalDependencies/UD_English-EWT
  Changes: sentences that also occur in test parts removed; converted.
* **Universal NER (UNER_English-EWT)**, CC BY-SA 4.0. Mayhew et al. 2024, NAACL. https://github.com/UniversalNER/UNER_English-EWT
  Changes: draft train file, labels OTH and B-O removed.
* **PropBank release (English Web Treebank part)**, CC BY-SA 4.0. Pradhan et al. 2022, *SEM. https://github.com/propbank/propbank-release
  Changes: joined to EWT tokens, traces removed.
* **Universal Decompositional Semantics (UDS 2.0, factuality)**, CC BY-SA 4.0. White et al. 2020, LREC.
  https://github.com/decompositional-semantics-initiative/decomp Changes: joined to present EWT tokens.
* **GUM, the Georgetown University Multilayer corpus** (genres academic, bio, court, interview, news, speech, textbook, vlog,
  voyage): annotations CC BY 4.0. Zeldes 2017, Language Resources and Evaluation 51(3), 581-612. https://gucorpling.org/gum/
  Texts: Wikinews articles and interviews CC BY 2.5; Wikipedia biographies and Wikivoyage CC BY-SA 3.0; academic and court
  CC BY 4.0; OpenStax and other open textbooks; YouTube Creative Commons vlogs; political speeches in the public domain.
* **Passages with attributions and numbers**, written for this project (`training/claims`): nothing else to attribute.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scores", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    scores = json.loads(args.scores.read_text())
    manifest = json.loads((args.out / "manifest.json").read_text())
    settings = manifest["trained_with"]
    rows = "\n".join(f"| {name} | {value} |" for name, value in scores.items())
    card = CARD.format(
        base=settings["base_sha256"],
        train=settings["train_sha256"],
        epochs=settings["epochs"],
        seed=settings["seed"],
        rows=rows,
    )
    (args.out / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    (args.out / "LICENSE-WEIGHTS.md").write_text(LICENCE, encoding="utf-8")


if __name__ == "__main__":
    main()
