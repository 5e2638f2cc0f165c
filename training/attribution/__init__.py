"""A small head that tells cues of attribution, trained on passages that were written for this project."""
