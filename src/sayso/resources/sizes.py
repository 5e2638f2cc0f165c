"""Adjectives that tell in what direction something is measured: "60 metres high"."""

SIZES = {form: forms.split()[0] for forms in ("high tall", "long", "wide broad", "deep", "thick") for form in forms.split()}
"""Adjective -> the one of its direction."""
