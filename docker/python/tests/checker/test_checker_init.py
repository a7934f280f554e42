"""The checker as process 1, as it is in its container: nothing of a check remains."""

import hashlib
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


def test_a_check_leaves_no_file(init: Checker, folders: list[Path]) -> None:
    for seed in (7, 8):
        assert init.check(EQUAL, 1, "litters", seed=seed)["verdict"] == "passed"
    assert init.load("", DRIVERS)["ok"]
    assert [list(folder.iterdir()) for folder in folders] == [[], []]
    assert Path("/").is_dir()


def test_a_check_that_got_ready_for_nothing_leaves_no_file(init: Checker) -> None:
    ahead = [{"function": "litters", "seed": seed} for seed in (1, 2, 3)]
    assert init.load("", DRIVERS, ahead=ahead)["ok"]
    for seed in (2, 3):
        assert init.check(EQUAL, 1, "litters", seed=seed)["verdict"] == "passed"


def test_what_got_ready_is_alone(init: Checker) -> None:
    functions = ["escapes", "looks_around", "escapes", "looks_around"]
    ahead = [{"function": function, "seed": 7} for function in functions]
    assert init.load("", DRIVERS, ahead=ahead)["ok"]
    for function in functions:
        answer = 1 if function == "escapes" else "alone"
        assert init.check(EQUAL, answer, function)["verdict"] == "passed"


def test_every_check_finds_the_datasets_as_they_came(init: Checker) -> None:
    content = b"a,b\n1,2\n"
    sha256 = hashlib.sha256(content).hexdigest()
    drivers = (
        "import os\n"
        "def case(solution, seed):\n"
        "    path = os.path.join(os.environ['HOME'], 'data', 'table.csv')\n"
        "    text = open(path).read()\n"
        "    os.chmod(os.path.dirname(path), 0o700)\n"
        "    os.unlink(path)\n"
        "    return text\n"
    )
    init.send_dataset("table.csv", content, sha256)
    datasets = [{"name": "table.csv", "sha256": sha256}]
    ahead = [{"function": "case", "seed": 1}, {"function": "case", "seed": 2}]
    assert init.load("", drivers, ahead=ahead, datasets=datasets)["ok"]
    for seed in (1, 2, 3):
        assert init.check(EQUAL, "a,b\n1,2\n", seed=seed)["verdict"] == "passed"


def test_a_dataset_that_never_came_is_refused(init: Checker) -> None:
    loaded = init.load("", DRIVERS, datasets=[{"name": "table.csv", "sha256": "0" * 64}])
    assert loaded == {
        "ok": False,
        "message": "a dataset cannot be used: a job names a dataset that never came",
    }
    assert init.load("", DRIVERS)["ok"]


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
