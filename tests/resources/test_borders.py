import hashlib

import numpy as np

from sayso.resources.borders import BORDERS, load_borders


def test_the_file_is_the_one_that_was_built() -> None:
    digest = BORDERS.with_suffix(".sha256").read_text().split()[0]
    assert hashlib.sha256(BORDERS.read_bytes()).hexdigest() == digest


def test_outlines_are_closed_and_unbroken() -> None:
    outlines = load_borders()
    assert len(outlines) > 1500
    for outline in outlines:
        around_the_pole = abs(outline[:, 1]).max() == 90
        assert around_the_pole or np.allclose(outline[0], outline[-1])
        assert around_the_pole or abs(np.diff(outline[:, 0])).max() < 180
        assert outline[:, 1].min() >= -90 and outline[:, 1].max() <= 90


def test_an_island_lies_where_it_lies() -> None:
    boxes = [(o.min(axis=0), o.max(axis=0)) for o in load_borders()]
    assert any(np.allclose(low, (-24.5, 63.4), atol=0.2) and np.allclose(high, (-13.6, 66.5), atol=0.2) for low, high in boxes), (
        "Iceland"
    )
