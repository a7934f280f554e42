"""Test cases: a driver calls the candidate's module, and only an encoded value comes back."""

import pytest
from pairwise_codec import RaisedException, decode
from runner_client import Runner

CALL = "def case(solution, seed):\n    return solution.answer(seed)\n"


def test_the_return_value_is_the_answer(runner: Runner) -> None:
    outcome = runner.case("def answer(seed): return [seed, 'x', None]", CALL, seed=11)
    assert [decode(answer) for answer in outcome.answers] == [[11, "x", None]]
    assert outcome.done["exitCode"] == 0


def test_the_main_block_does_not_run(runner: Runner) -> None:
    source = "def answer(seed): return __name__\nif __name__ == '__main__':\n    print('main')"
    outcome = runner.case(source, CALL)
    assert outcome.text == ""
    assert decode(outcome.answers[0]) == "solution"


@pytest.mark.parametrize(
    "source",
    ["def answer(seed): raise ValueError('bad seed')", "raise ValueError('bad seed')"],
    ids=["in the function", "at import"],
)
def test_a_raised_exception_is_an_answer(runner: Runner, source: str) -> None:
    outcome = runner.case(source, CALL)
    answer = decode(outcome.answers[0])
    assert isinstance(answer, RaisedException)
    assert "ValueError" in repr(answer)
    assert "bad seed" in repr(answer)
    assert outcome.done["exception"] == "ValueError"


def test_a_syntax_error_is_an_answer(runner: Runner) -> None:
    outcome = runner.case("def answer(:", CALL)
    assert isinstance(decode(outcome.answers[0]), RaisedException)


def test_a_missing_function_is_an_answer(runner: Runner) -> None:
    outcome = runner.case("", CALL)
    assert "AttributeError" in repr(decode(outcome.answers[0]))


@pytest.mark.parametrize(
    "source",
    [
        "def answer(seed): raise SystemExit(0)",
        "def answer(seed): exit()",
        "import os\ndef answer(seed): os._exit(0)",
        "import sys\nsys.exit(0)",
        "def answer(seed): raise KeyboardInterrupt",
        "import os, signal\ndef answer(seed): os.kill(os.getpid(), signal.SIGKILL)",
    ],
)
def test_ending_the_process_yields_no_answer(runner: Runner, source: str) -> None:
    assert runner.case(source, CALL).answers == []


@pytest.mark.parametrize(
    "forgery",
    [
        "os.write(3, b'A' + struct.pack('>I', 4) + b'fake')",
        "os.write(3, b'A' + struct.pack('>I', 2**32 - 1))",
        "os.write(3, b'A' + struct.pack('>I', 100) + b'cut')",
        "os.write(3, b'Z' + struct.pack('>I', 0))",
        "os.write(3, b'garbage' * 100)",
    ],
)
def test_bytes_written_beside_the_answer_spoil_it(runner: Runner, forgery: str) -> None:
    source = f"import os, struct\ndef answer(seed):\n    {forgery}\n    return 1"
    assert runner.case(source, CALL).answers == []


def test_closing_the_pipe_loses_the_answer_and_nothing_else(runner: Runner) -> None:
    source = "import os\nos.close(3)\ndef answer(seed): return 1"
    outcome = runner.case(source, CALL)
    assert (outcome.answers, outcome.errors) == ([], "")


def test_a_run_cannot_send_an_answer(runner: Runner) -> None:
    source = "import os, struct\nos.write(3, b'A' + struct.pack('>I', 4) + b'fake')"
    assert runner.run(source).answers == []


def test_no_answer_after_a_limit(runner: Runner) -> None:
    source = """
import os
from pairwise_codec import encode_value
def answer(seed):
    body = encode_value(1)
    os.write(3, b'A' + len(body).to_bytes(4, 'big') + body)
    while True: pass
"""
    outcome = runner.case(source, CALL, wallTimeMs=300)
    assert outcome.done["reason"] == "wall"
    assert outcome.answers == []


def test_a_large_answer(runner: Runner) -> None:
    outcome = runner.case("def answer(seed): return b'x' * 8_000_000", CALL)
    assert decode(outcome.answers[0]) == b"x" * 8_000_000


def test_output_of_a_case_is_forwarded(runner: Runner) -> None:
    outcome = runner.case("def answer(seed):\n    print('note')\n    return 1", CALL)
    assert outcome.text == "note\n"


def test_a_thread_left_behind_does_not_hold_up_the_answer(runner: Runner) -> None:
    source = """
import threading
def spin():
    while True: pass
def answer(seed):
    threading.Thread(target=spin).start()
    return 1
"""
    outcome = runner.case(source, CALL, wallTimeMs=15_000)
    assert outcome.done["reason"] == "exit"
    assert decode(outcome.answers[0]) == 1


def test_a_broken_driver_is_not_blamed_on_the_candidate(runner: Runner) -> None:
    outcome = runner.case("def answer(seed): return 1", "raise ValueError")
    assert outcome.answers == []
    assert outcome.done["exitCode"] == 70


def test_figures_do_not_leave_a_case(numpy_runner: Runner) -> None:
    source = "import matplotlib.pyplot as plt\ndef answer(seed):\n    plt.plot([1])\n    plt.show()"
    assert numpy_runner.case(source, CALL).figures == []


def test_a_size_is_the_third_argument_of_a_driver(runner: Runner) -> None:
    drivers = "def case(solution, seed, size=0): return [solution.answer(seed), size]"
    source = "def answer(seed): return seed"
    for size in (None, 10, 20):
        driver = {"source": drivers, "function": "case", "size": size}
        outcome = runner.run(source, kind="case", driver=driver, seed=3)
        assert decode(outcome.answers[0]) == [3, size or 0]


def test_other_drivers_replace_those_that_were_kept(runner: Runner) -> None:
    for text in ("first", "second", "second", "first"):
        outcome = runner.case("", f"def case(solution, seed): return {text!r}")
        assert decode(outcome.answers[0]) == text


def test_another_program_replaces_the_one_that_was_kept(runner: Runner) -> None:
    for number in (1, 1, 2, 1):
        outcome = runner.case(f"def answer(seed): return {number}", CALL)
        assert decode(outcome.answers[0]) == number


def test_a_kept_program_begins_anew_in_each_case(runner: Runner) -> None:
    source = "calls = []\ndef answer(seed):\n    calls.append(seed)\n    return calls"
    for seed in (1, 2, 3):
        assert decode(runner.case(source, CALL, seed=seed).answers[0]) == [seed]


@pytest.mark.parametrize(
    "broken",
    ["def answer(:", "\0", "x = " + "(" * 300 + ")" * 300, "pad = '" + "x" * 70_000 + "'"],
    ids=["syntax", "null byte", "nesting", "length"],
)
def test_what_is_not_kept_harms_no_later_case(runner: Runner, broken: str) -> None:
    for _ in range(2):
        assert len(runner.case(broken, CALL).answers) == 1
    assert decode(runner.case("def answer(seed): return 'fine'", CALL).answers[0]) == "fine"


def test_a_program_without_an_answer_is_not_kept(runner: Runner) -> None:
    leaves = "import os\ndef answer(seed): os._exit(0)"
    assert runner.case(leaves, CALL).answers == []
    assert runner.case(leaves, CALL).answers == []
