"""RULES.md: what it shows as found is found, and what it shows as good is not."""

import re
from pathlib import Path

import pytest
from idiom_examples import findings_of

import pairwise_checker.idioms

PAGE = Path(pairwise_checker.idioms.__file__).with_name("RULES.md").read_text(encoding="utf-8")
BLOCKS = [
    (rule, label, source)
    for rule, body in re.findall(r"^## (\w+): (.*?)(?=^## |\Z)", PAGE, re.M | re.S)
    for label, source in re.findall(r"^```python\n# (bad|good)\n(.*?)^```", body, re.M | re.S)
]


@pytest.mark.parametrize("rule, label, source", BLOCKS, ids=[f"{r} {n}" for r, n, _ in BLOCKS])
def test_the_examples_hold(rule: str, label: str, source: str) -> None:
    is_shown = label == ("good" if rule.startswith("P") else "bad")
    assert bool(findings_of(rule, source)) is is_shown
