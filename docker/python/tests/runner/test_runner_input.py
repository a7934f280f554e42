"""A program that waits for a person says so, and the person's time is not the program's."""

import json
import time

import pytest
from runner_client import Runner


def start(runner: Runner, source: str, **changes: object) -> None:
    runner.start(source, interactive=True, **changes)
    runner.expect(b"S")


def expect_wait(runner: Runner) -> dict[str, object]:
    return json.loads(runner.expect(b"W"))


def test_a_prompt_without_newline_is_out_before_the_wait(runner: Runner) -> None:
    start(runner, "name = input('name? ')\nprint('hello', name)")
    assert runner.expect(b"O") == b"name? "
    assert expect_wait(runner)["inputFrames"] == 0
    runner.send(b"I", b"Ada\n")
    assert runner.finish().text == "hello Ada\n"


@pytest.mark.parametrize(
    "read",
    [
        "sys.stdin.readline()",
        "next(iter(sys.stdin))",
        "sys.stdin.buffer.readline().decode()",
        "sys.stdin.buffer.raw.read(100).decode()",
    ],
)
def test_every_way_to_read_announces_itself(runner: Runner, read: str) -> None:
    start(runner, f"import sys\nprint('>', end='')\nprint(repr({read}))")
    assert runner.expect(b"O") == b">"
    expect_wait(runner)
    runner.send(b"I", b"42\n")
    assert runner.finish().text == "'42\\n'\n"


def test_one_wait_is_announced_once_and_the_next_again(runner: Runner) -> None:
    start(runner, "print(input() + input())")
    assert expect_wait(runner)["inputFrames"] == 0
    runner.send(b"I", b"half a ")
    assert expect_wait(runner)["inputFrames"] == 1
    runner.send(b"I", b"line\n")
    assert expect_wait(runner)["inputFrames"] == 2
    runner.send(b"I", b"!\n")
    outcome = runner.finish()
    assert outcome.text == "half a line!\n"


def test_what_was_typed_ahead_is_taken_without_a_wait(runner: Runner) -> None:
    start(runner, "print('go', flush=True)\nprint(input())\nprint(input())")
    runner.send(b"I", b"one\ntwo\n")
    frames = []
    while not frames or frames[-1][0] != b"D":
        frames.append(runner.next_frame())
    assert b"".join(body for kind, body in frames if kind == b"O") == b"go\none\ntwo\n"
    # The first line may have come a moment after the program began to wait for it.
    assert sum(kind == b"W" for kind, _ in frames) <= 1


def test_the_end_of_input_ends_a_wait(runner: Runner) -> None:
    start(runner, "try: input()\nexcept EOFError: print('end')")
    expect_wait(runner)
    runner.send(b"I", b"")
    assert runner.finish().text == "end\n"


def test_after_the_end_nobody_is_asked_again(runner: Runner) -> None:
    start(runner, "import sys\nprint(repr(sys.stdin.read()), repr(sys.stdin.read()))")
    expect_wait(runner)
    runner.send(b"I", b"")
    assert runner.finish().text == "'' ''\n"


def test_waiting_does_not_use_up_the_wall_limit(runner: Runner) -> None:
    start(runner, "input()\nprint('still here')", wallTimeMs=400)
    expect_wait(runner)
    time.sleep(0.8)
    runner.send(b"I", b"\n")
    outcome = runner.finish()
    assert outcome.done["reason"] == "exit"
    assert outcome.done["wallTimeMs"] < 400


def test_after_the_wait_the_wall_limit_goes_on(runner: Runner) -> None:
    start(runner, "input()\nwhile True: pass", wallTimeMs=300)
    expect_wait(runner)
    runner.send(b"I", b"\n")
    outcome = runner.finish()
    assert outcome.done["reason"] == "wall"
    assert 300 <= outcome.done["wallTimeMs"] < 3000


def test_all_waits_together_are_bounded(runner: Runner) -> None:
    start(runner, "while True: input()", inputWaitMs=300)
    started = time.monotonic()
    for _ in range(3):
        expect_wait(runner)
        time.sleep(0.05)
        runner.send(b"I", b"\n")
    expect_wait(runner)
    outcome = runner.finish()
    assert outcome.done["reason"] == "wall"
    assert outcome.done["wallTimeMs"] < 300
    assert 0.3 <= time.monotonic() - started < 5


def test_a_false_wait_stops_the_wall_clock_no_longer_than_a_real_one(runner: Runner) -> None:
    source = "import os, time\nos.write(3, b'W\\0\\0\\0\\0')\nwhile True: time.sleep(0.01)"
    start(runner, source, wallTimeMs=300, inputWaitMs=300)
    expect_wait(runner)
    assert runner.finish().done["reason"] == "wall"


def test_the_cpu_limit_goes_on_during_a_wait(runner: Runner) -> None:
    source = """
import threading
def spin():
    while True: pass
threading.Thread(target=spin, daemon=True).start()
input()
"""
    start(runner, source, cpuTimeMs=500)
    expect_wait(runner)
    assert runner.finish().done["reason"] == "cpu"


def test_a_job_that_is_not_interactive_waits_for_nobody(runner: Runner) -> None:
    source = "import os\nos.write(3, b'W\\0\\0\\0\\0')\ninput()"
    outcome = runner.run(source)
    assert (outcome.waits, outcome.done["exitCode"]) == ([], 1)


def test_a_cancelled_wait_ends_at_once(runner: Runner) -> None:
    start(runner, "input()")
    expect_wait(runner)
    runner.send(b"X")
    assert runner.finish().done["reason"] == "cancelled"
    assert runner.run("print('alive')").text == "alive\n"


def test_stdin_keeps_its_other_habits(runner: Runner) -> None:
    source = "import sys\nprint(sys.stdin.fileno(), sys.stdin.encoding, sys.stdin.isatty())"
    assert runner.run(source, interactive=True).text == "0 utf-8 False\n"
