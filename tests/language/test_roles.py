import numpy as np

from sayso.language.roles import FAR, Frames, decode_roles, make_tree, path

ROLES = ("-", "ARG0", "ARG1", "ARGM-TMP")
# "The army accused rebels of murder on Friday", heads 0-based
TREE = make_tree(
    [1, 2, -1, 2, 5, 2, 7, 2],
    ["det", "nsubj", "root", "obj", "case", "obl", "case", "obl"],
    "The army accused rebels of murder on Friday".split(),
    "the army accuse rebel of murder on Friday".split(),
    "DET NOUN VERB NOUN ADP NOUN ADP PROPN".split(),
)


def test_paths_lead_through_the_tree() -> None:
    assert [path(TREE, 2, i) for i in (0, 1, 2, 3, 5)] == ["/nsubj/det", "/nsubj", "", "/obj", "/obl of"]
    assert path(TREE, 5, 3) == "^obl/obj"


def test_a_far_word_has_no_path_of_its_own() -> None:
    n = 6
    chain = make_tree([-1, *range(n - 1)], ["root", *["acl"] * (n - 1)], ["x"] * n, ["x"] * n, ["NOUN"] * n)
    assert path(chain, 0, 5) == FAR


def test_counts_decide_where_the_scores_do_not() -> None:
    table = {"": {"": [0, 90, 1, 5, 2, 5]}, "accuse": {"/nsubj": [1, 9], "/obj": [2, 9]}}
    even = np.log(np.full((8, len(ROLES)), 0.25, dtype=np.float32))
    found = decode_roles(even, TREE, 2, Frames(table, ROLES))
    assert [ROLES[r] for r in found] == ["-", "ARG0", "-", "ARG1", "-", "-", "-", "-"]


def test_a_core_role_is_filled_once() -> None:
    scores = np.log(np.full((8, len(ROLES)), 0.01, dtype=np.float32))
    scores[:, 0] = np.log(0.5)
    scores[1, 1], scores[3, 1] = np.log(0.97), np.log(0.90)
    found = decode_roles(scores, TREE, 2, Frames({"": {"": [0, 1, 1, 1, 2, 1, 3, 1]}}, ROLES))
    assert found[1] == 1 and found[3] != 1
