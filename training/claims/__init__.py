"""The upper layers and heads that hear who says what, and what happened to what a number counts, trained on passages of our own."""
