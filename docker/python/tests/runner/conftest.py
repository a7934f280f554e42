"""Runners to test: one process each, in scratch folders that are removed with it.

Jobs here do what candidates might do, so these tests belong into a container.
"""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from runner_client import Runner

_IMAGE_LANDMARK = Path("/opt/pairwise/libraries.json")

LaunchRunner = Callable[..., Runner]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Hostile jobs run only where they can harm nothing."""
    if _IMAGE_LANDMARK.exists() or os.environ.get("PAIRWISE_TEST_ON_HOST") == "1":
        return
    skip = pytest.mark.skip(reason="runs candidate-like code: run it inside a test image")
    for item in items:
        if {"launch", "warm"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(skip)


def _can_unshare() -> bool:
    probe = ["unshare", "--user", "--map-current-user", "--pid", "--fork", "true"]
    try:
        return subprocess.run(probe, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.fixture(scope="session")
def init_is_possible() -> bool:
    """Whether a runner can be PID 1 of a namespace of its own, as it is in production."""
    return _can_unshare()


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[LaunchRunner]:
    """Starts runners and ends them with the test."""
    with ExitStack() as stack:
        count = 0

        def start(**options: Any) -> Runner:
            nonlocal count
            count += 1
            folder = tmp_path / str(count)
            folder.mkdir()
            return stack.enter_context(closing(Runner(folder, **options)))

        yield start


class WarmRunners:
    """Runners that have imported their libraries, kept from test to test while they are fit."""

    def __init__(self, new_folder: Callable[[], Path]) -> None:
        self._new_folder = new_folder
        self._kept: dict[tuple[tuple[str, str], ...], Runner] = {}

    def get(self, **options: str) -> Runner:
        """An idle runner that was launched with these options."""
        key = tuple(sorted(options.items()))
        kept = self._kept.pop(key, None)
        if kept is not None and not kept.is_idle:
            kept.close()
            kept = None
        runner = kept or Runner(self._new_folder(), **options)
        self._kept[key] = runner
        return runner

    def close(self) -> None:
        """End them all."""
        for runner in self._kept.values():
            runner.close()


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WarmRunners]:
    """Runners that take long to start are shared, as a room's runs share theirs."""
    with closing(WarmRunners(lambda: tmp_path_factory.mktemp("warm"))) as runners:
        yield runners


@pytest.fixture(params=["process", "init"])
def runner(request: pytest.FixtureRequest, launch: LaunchRunner, init_is_possible: bool) -> Runner:
    """A runner with nothing preloaded; as an ordinary process, and as PID 1."""
    as_init = request.param == "init"
    if as_init and not init_is_possible:
        pytest.skip("this container may not make PID namespaces")
    return launch(as_init=as_init)


@pytest.fixture
def numpy_runner(warm: WarmRunners) -> Runner:
    """A runner that preloads NumPy and Matplotlib."""
    if find_spec("numpy") is None or find_spec("matplotlib") is None:
        pytest.skip("this image has no NumPy")
    return warm.get(preload="numpy,numpy.random,matplotlib.pyplot")
