"""A small head that tells what happened to what a number counts, trained on passages that were written for this project."""
