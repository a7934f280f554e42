"""Where the packages are when they are not installed, and how much the property tests try."""

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

if find_spec("pairwise_codec") is None:
    sys.path.insert(0, str(Path(__file__).parents[2]))

FUZZ_ROUNDS = 20_000

settings.register_profile(
    "pairwise",
    max_examples=100,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("pairwise")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--fuzz-rounds", type=int, default=FUZZ_ROUNDS, help="mutated answers to try")


@pytest.fixture(scope="session")
def fuzz_rounds(request: pytest.FixtureRequest) -> int:
    """How many mutated answers to try; the option exists where pytest was given this folder."""
    return int(request.config.getoption("--fuzz-rounds", default=FUZZ_ROUNDS))
