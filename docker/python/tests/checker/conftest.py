"""Checkers to test: the comparators in this process, and whole checkers behind pipes."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path

import pytest

if find_spec("pairwise_checker") is None:
    sys.path.insert(0, str(Path(__file__).parents[2]))

from checker_client import Checker, LaunchChecker


@pytest.fixture
def launch_checker() -> Iterator[LaunchChecker]:
    """Starts checkers; whatever happens in the test, they end with it."""
    with ExitStack() as stack:

        def launch(preload: str = "", prefix: tuple[str, ...] = (), **environment: str) -> Checker:
            variables = {**os.environ, "PAIRWISE_PRELOAD": preload, **environment}
            return stack.enter_context(Checker(variables, prefix))

        yield launch


@pytest.fixture
def checker(launch_checker: LaunchChecker) -> Checker:
    """A checker that has said it is ready."""
    running = launch_checker()
    running.receive(b"R")
    return running
