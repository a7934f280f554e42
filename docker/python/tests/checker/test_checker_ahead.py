"""Cases that were announced: their reference runs before the answer comes, and changes nothing."""

from pathlib import Path
from typing import Any

import pytest
from checker_client import Checker
from pairwise_codec import encode_value

EQUAL = {"kind": "equal"}
REFERENCE = "calls = []\n"
DRIVERS = """
import os, random, sys
import solution as imported
def counts(solution, seed):
    solution.calls.append(seed)
    os.environ["SEEN"] = os.environ.get("SEEN", "") + "x"
    return [len(solution.calls), len(imported.calls), os.environ["SEEN"], random.random() < 2]
def seeded(solution, seed):
    return random.random()
def raises(solution, seed):
    raise ValueError("of the reference")
def dies(solution, seed):
    os._exit(0)
def exits(solution, seed):
    sys.exit(0)
def endless(solution, seed):
    while True: pass
def large(solution, seed):
    return b"x" * 2_000_000
def case(solution, seed):
    return seed
"""
COUNTED = [1, 1, "x", True]


def announce(*keys: tuple[str | None, int]) -> list[dict[str, Any]]:
    return [{"function": function, "seed": seed} for function, seed in keys]


def test_answers_in_order_are_judged_as_without(checker: Checker) -> None:
    keys = [("case", seed) for seed in range(6)]
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(*keys))["ok"]
    for seed in range(6):
        answer = seed if seed % 2 == 0 else -1
        verdict = checker.check(EQUAL, answer, seed=seed)["verdict"]
        assert verdict == ("passed" if seed % 2 == 0 else "failed")


def test_no_case_sees_what_another_one_changed(checker: Checker) -> None:
    keys = [("counts", seed) for seed in range(4)]
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(*keys))["ok"]
    for seed in range(4):
        assert checker.check(EQUAL, COUNTED, "counts", seed=seed)["verdict"] == "passed"
    assert checker.check(EQUAL, COUNTED, "counts", seed=9)["verdict"] == "passed"


def test_generators_are_seeded_for_each_case(checker: Checker) -> None:
    import random

    keys = [("counts", 1), ("seeded", 7), ("seeded", 8)]
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(*keys))["ok"]
    for seed in (7, 8):
        answer = random.Random(seed).random()
        assert checker.check(EQUAL, answer, "seeded", seed=seed)["verdict"] == "passed"


def test_cases_may_be_left_out_repeated_and_come_out_of_turn(checker: Checker) -> None:
    keys = [("case", seed) for seed in range(6)]
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(*keys))["ok"]
    for seed in (0, 3, 3, 1, 5, 77, 5):
        assert checker.check(EQUAL, seed, seed=seed)["verdict"] == "passed"
        assert checker.check(EQUAL, seed + 1, seed=seed)["verdict"] == "failed"


def test_the_answer_to_one_case_is_no_answer_to_the_next(checker: Checker) -> None:
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(("case", 1), ("case", 2)))["ok"]
    assert checker.check(EQUAL, 1, seed=2)["verdict"] == "failed"
    assert checker.check(EQUAL, 2, seed=1)["verdict"] == "failed"


def test_a_check_of_the_source_needs_no_driver(checker: Checker) -> None:
    assert checker.load(REFERENCE, DRIVERS, ahead=announce((None, 1), ("case", 2)))["ok"]
    rule = {"kind": "source_rule", "forbid": ["for"]}
    verdict = checker.check(rule, function=None, encoded=b"", source="x = 1", seed=1)
    assert verdict["verdict"] == "passed"
    assert checker.check(EQUAL, 2, seed=2)["verdict"] == "passed"


@pytest.mark.parametrize(
    ("function", "message"),
    [
        ("raises", "the reference raised ValueError"),
        ("missing", "tests.py has no function missing"),
        ("dies", "ended without a verdict"),
        ("exits", "ended without a verdict"),
        ("endless", "took longer than 300 ms"),
    ],
)
def test_a_reference_that_fails_early_is_still_our_fault(
    checker: Checker, function: str, message: str
) -> None:
    keys = announce((function, 1), ("case", 2), (function, 3))
    assert checker.load(REFERENCE, DRIVERS, ahead=keys)["ok"]
    for seed in (1, 3):
        verdict = checker.check(EQUAL, 1, function, seed=seed, timeoutMs=300)
        assert verdict["verdict"] == "checker_error"
        assert message in verdict["message"]
        assert checker.check(EQUAL, 2, seed=2)["verdict"] == "passed"


def test_an_exception_of_the_reference_can_be_what_is_asked_for(checker: Checker) -> None:
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(("raises", 1)))["ok"]
    check = {"kind": "raises", "type": "ValueError"}
    assert checker.check(check, [1], "raises", seed=1)["verdict"] == "failed"


@pytest.mark.parametrize("encoded", [b"", b"rubbish", encode_value([14])[:-1]])
def test_malformed_answers_are_bad(checker: Checker, encoded: bytes) -> None:
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(("raises", 1), ("case", 2)))["ok"]
    assert checker.check(EQUAL, function="raises", encoded=encoded, seed=1) == {
        "id": "c1",
        "verdict": "bad_answer",
        "share": 0.0,
        "message": checker.check(EQUAL, encoded=encoded, seed=2)["message"],
    }


def test_large_values_pass_both_ways(checker: Checker) -> None:
    keys = announce(("large", 1), ("case", 2))
    assert checker.load(REFERENCE, DRIVERS, ahead=keys)["ok"]
    assert checker.check(EQUAL, b"x" * 2_000_000, "large", seed=1)["verdict"] == "passed"
    assert checker.check(EQUAL, 2, seed=2)["verdict"] == "passed"


def test_a_large_answer_does_not_wait_for_an_endless_reference(checker: Checker) -> None:
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(("endless", 1), ("case", 2)))["ok"]
    verdict = checker.check(EQUAL, b"x" * 4_000_000, "endless", seed=1, timeoutMs=300)
    assert verdict["verdict"] == "checker_error"
    assert checker.check(EQUAL, 2, seed=2)["verdict"] == "passed"


def test_a_new_question_forgets_what_was_announced(checker: Checker) -> None:
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(("case", 1)))["ok"]
    drivers = "def case(solution, seed):\n    return -seed\n"
    assert checker.load("", drivers, ahead=announce(("case", 1)))["ok"]
    assert checker.check(EQUAL, 1, seed=1)["verdict"] == "failed"
    assert checker.load("", drivers)["ok"]
    assert checker.check(EQUAL, -1, seed=1)["verdict"] == "passed"


def test_the_reference_runs_once_and_before_it_is_asked(checker: Checker, tmp_path: Path) -> None:
    log = tmp_path / "log"
    drivers = (
        "def case(solution, seed):\n"
        f"    with open({str(log)!r}, 'a') as log: log.write(str(seed))\n"
        "    return seed\n"
    )
    keys = announce(("case", 1), ("case", 2), ("case", 3))
    assert checker.load("", drivers, ahead=keys)["ok"]
    assert checker.check(EQUAL, 1, seed=1)["verdict"] == "passed"
    # The child has gone on by itself; without that this would wait for ever.
    while log.read_text() != "123":
        pass
    assert checker.check(EQUAL, 2, seed=2)["verdict"] == "passed"
    assert checker.check(EQUAL, 3, seed=3)["verdict"] == "passed"
    assert log.read_text() == "123"


@pytest.mark.parametrize(
    "ahead", [1, {}, [1], [{"function": 1, "seed": 1}], [{"function": "f"}], [{"seed": -1}]]
)
def test_malformed_announcements_are_refused(checker: Checker, ahead: object) -> None:
    loaded = checker.load(REFERENCE, DRIVERS, ahead=ahead)
    assert not loaded["ok"]
    assert checker.load(REFERENCE, DRIVERS)["ok"]


def test_a_child_has_no_way_to_the_host(checker: Checker) -> None:
    drivers = (
        "import os\n"
        "def case(solution, seed):\n"
        "    mine = []\n"
        "    for number in range(3, 256):\n"
        "        try: mine.append(os.readlink(f'/proc/self/fd/{number}').split(':')[0])\n"
        "        except OSError: pass\n"
        "    return mine\n"
    )
    assert checker.load("", drivers, ahead=announce(("case", 1)))["ok"]
    assert checker.check(EQUAL, ["pipe", "pipe"], seed=1)["verdict"] == "passed"


def test_hanging_up_ends_what_got_ready(checker: Checker, tmp_path: Path) -> None:
    note = tmp_path / "pid"
    drivers = (
        "import os\n"
        "def case(solution, seed):\n"
        f"    with open({str(note)!r}, 'w') as note: note.write(str(os.getpid()))\n"
        "    while True: pass\n"
    )
    assert checker.load("", drivers, ahead=announce(("case", 1)))["ok"]
    while not (note.exists() and note.read_text()):
        pass
    assert checker.close() == 0
    assert not Path(f"/proc/{note.read_text()}").exists()


def test_a_question_that_comes_again_is_not_executed_to_see_whether_it_loads(
    checker: Checker, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    reference = f"with open({str(log)!r}, 'a') as log: log.write('x')\n"
    for _ in range(3):
        assert checker.load(reference, DRIVERS)["ok"]
    assert log.read_text() == "x"
    assert checker.check(EQUAL, 1, seed=1)["verdict"] == "passed"
    assert checker.load(reference + "#", DRIVERS)["ok"]
    assert log.read_text() == "xxx"


def test_a_question_that_came_back_is_judged_as_at_first(checker: Checker) -> None:
    keys = announce(("counts", 1), ("seeded", 7), ("case", 3))
    for _ in range(3):
        assert checker.load(REFERENCE, DRIVERS, ahead=keys)["ok"]
        assert checker.check(EQUAL, COUNTED, "counts", seed=1)["verdict"] == "passed"
        assert checker.check(EQUAL, 0.5, "seeded", seed=7)["verdict"] == "failed"
        assert checker.check(EQUAL, 3, seed=3)["verdict"] == "passed"


def test_a_question_that_is_over_is_forgotten(checker: Checker) -> None:
    assert checker.load(REFERENCE, DRIVERS, ahead=announce(("endless", 1)))["ok"]
    checker.send(b"X", b"")
    verdict = checker.check(EQUAL, 1)
    assert (verdict["verdict"], verdict["message"]) == ("checker_error", "no question is loaded")
    assert checker.load(REFERENCE, DRIVERS)["ok"]
    assert checker.check(EQUAL, 7)["verdict"] == "passed"


def test_a_slow_driver_gets_a_process_of_its_own(checker: Checker, tmp_path: Path) -> None:
    log = tmp_path / "log"
    drivers = (
        "import os, time\n"
        "def note(name):\n"
        f"    with open({str(log)!r}, 'a') as log: log.write(f'{{name}} {{os.getpid()}}\\n')\n"
        "def case(solution, seed):\n"
        "    note('case')\n"
        "    return seed\n"
        "def slow(solution, seed):\n"
        "    note('slow')\n"
        "    time.sleep(0.15)\n"
        "    return seed\n"
    )
    asked = (("case", 1), ("case", 2), ("slow", 3), ("case", 4))
    # Where the host stalls, a quick driver may count as slow: another question begins anew.
    for number in range(10):
        lines = []
        for _ in range(2):
            log.write_text("")
            question = f"{drivers}# {number}\n"
            assert checker.load("", question, ahead=announce(*asked))["ok"]
            for function, seed in asked:
                assert checker.check(EQUAL, seed, function, seed=seed)["verdict"] == "passed"
            lines = [line.split() for line in log.read_text().splitlines()]
        for place, (name, pid) in enumerate(lines):
            if name == "slow":
                assert pid not in [earlier for _, earlier in lines[:place]]
        if len(lines) == 4 and lines[0][1] == lines[1][1]:
            return
    pytest.fail("no two quick drivers shared a process")


def test_an_answer_does_not_wait_long_for_the_reference_of_another_case(checker: Checker) -> None:
    keys = announce(("case", 1), ("case", 2), ("endless", 3), ("case", 4))
    assert checker.load(REFERENCE, DRIVERS, ahead=keys)["ok"]
    for seed in (1, 2, 4):
        assert checker.check(EQUAL, seed, seed=seed)["verdict"] == "passed"


def test_wrong_answers_fail_also_where_processes_are_shared(checker: Checker) -> None:
    keys = announce(*(("case", seed) for seed in range(5)))
    assert checker.load(REFERENCE, DRIVERS, ahead=keys)["ok"]
    for seed in range(5):
        assert checker.check(EQUAL, -1, seed=seed)["verdict"] == "failed"


def test_an_answer_that_cannot_be_read_costs_no_other_case(checker: Checker) -> None:
    keys = announce(*(("case", seed) for seed in range(4)))
    assert checker.load(REFERENCE, DRIVERS, ahead=keys)["ok"]
    verdicts = [
        checker.check(EQUAL, encoded=b"" if seed % 2 else encode_value(seed), seed=seed)["verdict"]
        for seed in range(4)
    ]
    assert verdicts == ["passed", "bad_answer", "passed", "bad_answer"]
