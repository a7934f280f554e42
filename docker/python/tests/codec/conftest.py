"""Where the packages are when they are not installed, and how much the property tests try."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

if find_spec("pairwise_codec") is None:
    sys.path.insert(0, str(Path(__file__).parents[2]))

settings.register_profile(
    "pairwise",
    max_examples=100,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("pairwise")


@pytest.fixture(scope="session")
def fuzz_rounds() -> int:
    """How many mutated answers to try; a night's run sets a million."""
    return int(os.environ.get("PAIRWISE_FUZZ_ROUNDS", "20000"))
