"""A Reading in, an Analysis out: Universal Dependencies, names, PropBank predicates, factuality, sentence vectors."""

from sayso.language.analyse import analyse

__all__ = ["analyse"]
