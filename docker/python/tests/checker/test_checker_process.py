"""The checker as the host meets it: a process behind two pipes."""

import json
import os
import struct
import time
from pathlib import Path
from typing import Any

import pytest
from checker_client import Checker, LaunchChecker
from pairwise_codec import encode_exception, encode_value

EQUAL = {"kind": "equal"}
PASSED = {"id": "c1", "verdict": "passed", "share": 1.0, "message": ""}
REFERENCE = """
print("a stray line")
def double(n):
    if n < 0:
        raise ValueError("n must not be negative")
    return [2 * n]
"""
DRIVERS = """
import os, random, sys, time
def case(solution, seed):
    print("another one")
    os.write(1, b"and a raw one")
    return solution.double(seed)
def negative(solution, seed):
    return solution.double(-1)
def wrong_type(solution, seed):
    return object()
def drawn(solution, seed):
    return random.random()
def endless(solution, seed):
    while True: pass
def dies(solution, seed):
    os._exit(0)
def exits(solution, seed):
    sys.exit(0)
def huge(solution, seed):
    return [None] * 2_000_000
def reads_input(solution, seed):
    return sys.stdin.read()
def counts(solution, seed):
    solution.calls = getattr(solution, "calls", 0) + 1
    return solution.calls
"""
CHECKS = """
def fine(actual, expected, seed):
    return actual == expected == [2 * seed]
def breaks(actual, expected, seed):
    raise KeyError("oops")
def sleeps(actual, expected, seed):
    while True: pass
"""


@pytest.fixture
def loaded(checker: Checker) -> Checker:
    assert checker.load(REFERENCE, DRIVERS, CHECKS) == {"ok": True, "message": ""}
    return checker


def test_ready_names_protocol_and_libraries(launch_checker: LaunchChecker) -> None:
    ready = launch_checker("json,xml.dom").receive(b"R")
    assert ready["protocol"] == 1
    assert ready["python"].startswith("3.")
    assert set(ready["libraries"]) == {"json", "xml"}
    assert ready["preloadMs"] >= 0


def test_right_and_wrong_answers(loaded: Checker) -> None:
    assert loaded.check(EQUAL, [14]) == PASSED
    assert loaded.check(EQUAL, [15]) == {
        "id": "c1",
        "verdict": "failed",
        "share": 0.0,
        "message": "at [0]: expected 14, got 15",
    }


def test_the_expected_value_follows_the_seed(loaded: Checker) -> None:
    assert loaded.check(EQUAL, [14])["verdict"] == "passed"
    assert loaded.check(EQUAL, [14], seed=8)["verdict"] == "failed"
    assert loaded.check(EQUAL, [16], seed=8)["verdict"] == "passed"
    assert loaded.check(EQUAL, [14])["verdict"] == "passed"


def test_generators_are_seeded_right_before_the_driver(loaded: Checker) -> None:
    import random

    random.seed(7)
    assert loaded.check(EQUAL, random.random(), "drawn")["verdict"] == "passed"


def test_each_check_starts_from_fresh_modules(loaded: Checker) -> None:
    for seed in (1, 2, 3):
        assert loaded.check(EQUAL, 1, "counts", seed=seed)["verdict"] == "passed"


def test_a_raised_exception_fails_or_is_what_was_asked_for(loaded: Checker) -> None:
    raised = encode_exception(ValueError("x"))
    check = {"kind": "raises", "type": "ValueError"}
    assert loaded.check(EQUAL, encoded=raised)["message"] == "raised ValueError: x"
    assert loaded.check(check, function="negative", encoded=raised)["verdict"] == "passed"
    assert loaded.check(check, [1], "negative")["verdict"] == "failed"
    assert loaded.check(check, encoded=raised)["verdict"] == "checker_error"


@pytest.mark.parametrize("function", ["fine", "breaks"])
def test_predicates_run_here(loaded: Checker, function: str) -> None:
    verdict = loaded.check({"kind": "predicate", "function": function}, [14])
    assert verdict["verdict"] == ("passed" if function == "fine" else "checker_error")


def test_a_source_rule_needs_neither_driver_nor_answer(loaded: Checker) -> None:
    check = {"kind": "source_rule", "forbid": ["for"]}
    fine = loaded.check(check, function=None, encoded=b"", source="x = 1")
    assert fine["verdict"] == "passed"
    broken = loaded.check(check, function=None, encoded=b"", source="for i in x: pass")
    assert broken["verdict"] == "failed"


@pytest.mark.parametrize(
    "encoded",
    [b"", b"rubbish", encode_value([14]) + b"N", encode_value([14])[:-1], b"\x80\x04]."],
)
def test_malformed_answers_are_bad(loaded: Checker, encoded: bytes) -> None:
    assert loaded.check(EQUAL, encoded=encoded)["verdict"] == "bad_answer"


@pytest.mark.parametrize(
    "answer",
    [lambda: 1, [None] * 2_000_000, 10**20_000],
    ids=["function", "many", "long"],
)
def test_answers_that_could_not_travel_are_bad(loaded: Checker, answer: object) -> None:
    verdict = loaded.check(EQUAL, answer)
    assert verdict["verdict"] == "bad_answer"
    assert verdict["message"]


@pytest.mark.parametrize(
    ("function", "message"),
    [
        ("negative", "the reference raised ValueError"),
        ("wrong_type", "the reference returned an object of type 'object'"),
        ("huge", "cannot travel"),
        ("missing", "tests.py has no function missing"),
        ("dies", "ended without a verdict"),
        ("exits", "ended without a verdict"),
        (None, "needs a driver"),
    ],
)
def test_faults_of_the_question_are_never_a_pass(
    loaded: Checker, function: str | None, message: str
) -> None:
    verdict = loaded.check(EQUAL, [14], function)
    assert verdict["verdict"] == "checker_error"
    assert message in verdict["message"]


def test_code_of_the_question_reads_no_frames(loaded: Checker) -> None:
    assert loaded.check(EQUAL, "", "reads_input")["verdict"] == "passed"
    assert loaded.check(EQUAL, [14])["verdict"] == "passed"


@pytest.mark.parametrize(
    ("check", "function"),
    [(EQUAL, "endless"), ({"kind": "predicate", "function": "sleeps"}, "case")],
)
def test_the_time_limit_ends_a_check(loaded: Checker, check: dict[str, Any], function: str) -> None:
    started = time.monotonic()
    verdict = loaded.check(check, [14], function, timeoutMs=300)
    assert verdict["verdict"] == "checker_error"
    assert "300 ms" in verdict["message"]
    assert time.monotonic() - started < 10
    assert loaded.check(EQUAL, [14])["verdict"] == "passed"


def test_the_reference_runs_once_per_driver_and_seed(loaded: Checker, tmp_path: Path) -> None:
    log = tmp_path / "log"
    drivers = f"def case(solution, seed):\n    open({str(log)!r}, 'a').write('x')\n    return 1\n"
    assert loaded.load("", drivers)["ok"]
    for _ in range(3):
        assert loaded.check(EQUAL, 1)["verdict"] == "passed"
    assert log.read_text() == "x"
    assert loaded.load("", drivers)["ok"]
    assert loaded.check(EQUAL, 1)["verdict"] == "passed"
    assert log.read_text() == "xx"


def test_a_question_replaces_the_last_one(loaded: Checker) -> None:
    assert loaded.load("LIMIT = 5", "def case(solution, seed):\n    return solution.LIMIT")["ok"]
    assert loaded.check(EQUAL, 5)["verdict"] == "passed"
    gone = loaded.check({"kind": "predicate", "function": "fine"}, 5)
    assert gone["verdict"] == "checker_error"


@pytest.mark.parametrize(
    ("reference", "drivers", "message"),
    [
        ("def f(:", "", "SyntaxError"),
        ("import not_a_module", "", "ModuleNotFoundError"),
        ("", "1 / 0", "ZeroDivisionError"),
        ("import os; os._exit(0)", "", "ended its process"),
    ],
)
def test_a_broken_question_is_refused(
    loaded: Checker, reference: str, drivers: str, message: str
) -> None:
    answer = loaded.load(reference, drivers)
    assert not answer["ok"]
    assert message in answer["message"]
    assert loaded.check(EQUAL, [14])["verdict"] == "checker_error"


def test_reference_files_import_one_another(checker: Checker) -> None:
    files = {
        "main.py": "from tools import text\nfrom tools.text import shout\nimport helper",
        "helper.py": "FACTOR = 3",
        "tools/__init__.py": "",
        "tools/text.py": "def shout(x): return x.upper()",
        "data.csv": "not code",
    }
    drivers = (
        "import inspect\n"
        "def case(solution, seed):\n"
        "    return [solution.shout('a'), solution.helper.FACTOR,"
        " inspect.getsource(solution.shout)]"
    )
    checker.send(b"Q", {"reference": files, "drivers": drivers, "checks": None})
    assert checker.receive(b"L") == {"ok": True, "message": ""}
    expected = ["A", 3, "def shout(x): return x.upper()\n"]
    assert checker.check(EQUAL, expected) == PASSED


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"\xff",
        b"[]",
        b"{}",
        b"[" * 100_000,
        json.dumps({"id": 1, "check": {}, "seed": -1, "timeoutMs": 1}).encode(),
        json.dumps({"id": 1, "check": {}, "seed": 1, "timeoutMs": 10**9}).encode(),
        json.dumps({"id": 1, "check": {}, "seed": True, "timeoutMs": 1}).encode(),
        json.dumps({"id": [], "check": {}, "seed": 1, "timeoutMs": 1}).encode(),
    ],
)
def test_malformed_checks_are_answered_and_survived(loaded: Checker, body: bytes) -> None:
    loaded.send(b"K", body)
    loaded.send(b"A", encode_value([14]))
    assert loaded.receive(b"V")["verdict"] == "checker_error"
    assert loaded.check(EQUAL, [14])["verdict"] == "passed"


@pytest.mark.parametrize(
    "body", [b"{", b"[]", b'{"reference": {}}', b'{"reference": {"main.py": 1}}']
)
def test_malformed_questions_are_refused_and_survived(loaded: Checker, body: bytes) -> None:
    loaded.send(b"Q", body)
    assert not loaded.receive(b"L")["ok"]
    assert loaded.load(REFERENCE, DRIVERS)["ok"]
    assert loaded.check(EQUAL, [14])["verdict"] == "passed"


@pytest.mark.parametrize("check", [{}, {"kind": "eqal"}, {"kind": ["equal"]}, {"kind": "close",
                                   "rtol": "much"}, {"kind": "equal", "rtol": 1}])  # fmt: skip
def test_unknown_checks_are_never_a_pass(loaded: Checker, check: dict[str, Any]) -> None:
    assert loaded.check(check, [14])["verdict"] == "checker_error"


def test_frames_out_of_order_are_answered(loaded: Checker) -> None:
    loaded.send(b"A", encode_value([14]))
    assert loaded.receive(b"V") == {
        "id": None,
        "verdict": "checker_error",
        "share": 0.0,
        "message": "an answer came without a check",
    }
    loaded.send(b"z", b"what?")
    assert loaded.receive(b"V")["verdict"] == "checker_error"
    loaded.send(b"K", {"id": "lost", "check": EQUAL, "seed": 7, "timeoutMs": 100})
    assert loaded.check(EQUAL, [14], id="next") | {"message": ""} == {
        "id": "lost",
        "verdict": "checker_error",
        "share": 0.0,
        "message": "",
    }
    assert loaded.receive(b"V")["id"] == "next"


def test_an_answer_over_the_limit_is_dropped_unread(loaded: Checker) -> None:
    request = {"id": "big", "function": "case", "check": EQUAL, "seed": 7, "timeoutMs": 5_000}
    loaded.send(b"K", request)
    loaded.send_raw(struct.pack(">cI", b"A", 18 * 2**20))
    for _ in range(18):
        loaded.send_raw(bytes(2**20))
    assert loaded.receive(b"V")["verdict"] == "bad_answer"
    assert loaded.check(EQUAL, [14])["verdict"] == "passed"


def test_hanging_up_ends_the_process(loaded: Checker) -> None:
    loaded.send_raw(b"K\0\0")
    assert loaded.close() == 0


def test_messages_are_short_and_printable(loaded: Checker) -> None:
    verdict = loaded.check(EQUAL, {"\u202e\0" * 50: "x" * 5_000, "y" * 5_000: 1})
    assert len(verdict["message"]) <= 600
    assert verdict["message"].isprintable()


def test_nothing_outlives_a_check(loaded: Checker, tmp_path: Path) -> None:
    note = tmp_path / "pid"
    drivers = (
        "import os, time\n"
        "def case(solution, seed):\n"
        "    child = os.fork()\n"
        "    if not child:\n"
        "        time.sleep(600)\n"
        f"    open({str(note)!r}, 'w').write(str(child))\n"
        "    return 1\n"
    )
    assert loaded.load("", drivers)["ok"]
    assert loaded.check(EQUAL, 1)["verdict"] == "passed"
    deadline = time.monotonic() + 10
    while _is_running(int(note.read_text())):
        assert time.monotonic() < deadline


def _is_running(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


def test_the_checker_cannot_be_interrupted_by_its_children(loaded: Checker) -> None:
    drivers = (
        "import os, signal\n"
        "def case(solution, seed):\n"
        "    os.kill(os.getppid(), signal.SIGINT)\n"
        "    return 1\n"
    )
    assert loaded.load("", drivers)["ok"]
    assert loaded.check(EQUAL, 1)["verdict"] == "passed"
    assert loaded.check(EQUAL, 1, seed=8)["verdict"] == "passed"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser reads every memory")
def test_children_cannot_read_the_memory_of_the_checker(loaded: Checker) -> None:
    drivers = (
        "import os\n"
        "def case(solution, seed):\n"
        "    try:\n"
        "        open(f'/proc/{os.getppid()}/mem', 'rb')\n"
        "    except PermissionError:\n"
        "        return 'refused'\n"
        "    return 'opened'\n"
    )
    assert loaded.load("", drivers)["ok"]
    assert loaded.check(EQUAL, "refused")["verdict"] == "passed"


def test_children_go_first_when_memory_runs_out(loaded: Checker) -> None:
    drivers = "def case(solution, seed):\n    return open('/proc/self/oom_score_adj').read()"
    assert loaded.load("", drivers)["ok"]
    assert loaded.check(EQUAL, "1000\n")["verdict"] == "passed"


def test_arrays_cross_the_pipes(launch_checker: LaunchChecker) -> None:
    np = pytest.importorskip("numpy")
    running = launch_checker("numpy")
    assert running.receive(b"R")["libraries"] == {"numpy": np.__version__}
    drivers = "import numpy as np\ndef case(solution, seed):\n    return np.random.random(1000)"
    assert running.load("", drivers)["ok"]
    np.random.seed(7)
    right = np.random.random(1000)
    assert running.check({"kind": "close"}, right)["verdict"] == "passed"
    assert running.check({"kind": "close"}, np.full(1000, np.nan))["verdict"] == "failed"
    assert running.check({"kind": "close"}, right[:, None])["verdict"] == "failed"


def test_a_size_is_the_third_argument_of_a_driver(checker: Checker) -> None:
    drivers = "def case(solution, seed, size=0):\n    return [seed, size]\n"
    assert checker.load("", drivers)["ok"]
    assert checker.check(EQUAL, [7, 0])["verdict"] == "passed"
    for size in (10, 20, 10):
        assert checker.check(EQUAL, [7, size], size=size)["verdict"] == "passed"
    assert checker.check(EQUAL, [7, 20], size=10)["verdict"] == "failed"
    assert checker.check(EQUAL, [7, -1], size=-1)["verdict"] == "checker_error"
