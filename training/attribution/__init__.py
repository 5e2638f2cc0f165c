"""A small head that tells cues of attribution, trained on passages and stories that were written for this project."""
