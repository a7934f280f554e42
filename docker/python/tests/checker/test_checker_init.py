"""The checker as process 1, as it is in its container: nothing of a check remains."""

import subprocess
from pathlib import Path

import pytest
from checker_client import Checker, LaunchChecker

AS_INIT = ("unshare", "--user", "--map-current-user", "--pid", "--fork", "--kill-child")
EQUAL = {"kind": "equal"}
DRIVERS = """
import os, time
def fork_once():
    return os.fork() == 0
def escapes(solution, seed):
    if fork_once():
        os.setsid()
        if fork_once():
            time.sleep(600)
        os._exit(0)
    return os.getppid()
def looks_around(solution, seed):
    try:
        os.kill(-1, 0)
    except ProcessLookupError:
        return "alone"
    return "not alone"
def litters(solution, seed):
    for folder in (os.environ["TMPDIR"], os.environ["HOME"]):
        os.makedirs(os.path.join(folder, "a", "b"))
        os.symlink("/", os.path.join(folder, "link"))
    return 1
"""


def _can_be_init() -> bool:
    try:
        return subprocess.run([*AS_INIT, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    made = [tmp_path / "scratch", tmp_path / "home"]
    for folder in made:
        folder.mkdir()
    return made


@pytest.fixture
def init(launch_checker: LaunchChecker, folders: list[Path]) -> Checker:
    if not _can_be_init():
        pytest.skip("this place allows no process namespaces")
    scratch, home = folders
    running = launch_checker(prefix=AS_INIT, TMPDIR=str(scratch), HOME=str(home))
    running.receive(b"R")
    assert running.load("", DRIVERS)["ok"]
    return running


def test_what_leaves_its_session_ends_with_the_check(init: Checker) -> None:
    assert init.check(EQUAL, 1, "escapes")["verdict"] == "passed"
    assert init.check(EQUAL, "not alone", "looks_around")["verdict"] == "failed"
    assert init.check(EQUAL, "alone", "looks_around", seed=8)["verdict"] == "passed"


def test_a_question_finds_the_scratch_folders_empty(init: Checker, folders: list[Path]) -> None:
    assert init.check(EQUAL, 1, "litters")["verdict"] == "passed"
    assert [sorted(entry.name for entry in folder.iterdir()) for folder in folders] == [
        ["a", "link"],
        ["a", "link"],
    ]
    assert init.load("", DRIVERS)["ok"]
    assert [list(folder.iterdir()) for folder in folders] == [[], []]
    assert Path("/").is_dir()


def test_a_child_cannot_kill_process_1(init: Checker) -> None:
    drivers = (
        "import os, signal\n"
        "def case(solution, seed):\n"
        "    os.kill(1, signal.SIGKILL)\n"
        "    return os.getppid()\n"
    )
    assert init.load("", drivers)["ok"]
    assert init.check(EQUAL, 1)["verdict"] == "passed"
    assert init.check(EQUAL, 1, seed=8)["verdict"] == "passed"
