"""Sound solutions of usual tasks: whatever their style, nothing in them counts against anybody."""

from pathlib import Path

import pytest

from pairwise_checker.idioms import Context, find_idioms

SOLUTIONS = sorted((Path(__file__).parent / "sound").glob("*.py"))


def test_the_solutions_are_there() -> None:
    assert len(SOLUTIONS) > 30


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda path: path.stem)
def test_nothing_strong_is_found(path: Path) -> None:
    report = find_idioms(path.read_text(encoding="utf-8"), Context())
    assert report.complete
    strong = [(f.rule, f.line, f.found) for f in report.findings if f.strength == "strong"]
    assert strong == []
