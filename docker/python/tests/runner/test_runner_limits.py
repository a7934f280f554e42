"""Every limit ends the job, and the runner serves the next one."""

import pytest
from runner_client import Runner

ENDLESS = {
    "loop": "while True: pass",
    "sleep": "import time; time.sleep(3600)",
    "import of an endless module": "import helper",
    "one call in C": "print(len(str(7 ** 100_000_000)))",
    "a thread that outlives main": (
        "import threading\ndef spin():\n    while True: pass\nthreading.Thread(target=spin).start()"
    ),
    "an exit callback": "import atexit\n@atexit.register\ndef spin():\n    while True: pass",
    "a finalizer": "class A:\n    def __del__(self):\n        while True: pass\na = A()",
    "deaf to signals": (
        "import signal\nfor n in (1, 2, 3, 14, 15, 24): signal.signal(n, signal.SIG_IGN)\n"
        "while True: pass"
    ),
    "stopped": "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
    "all descriptors closed": "import os\nos.closerange(0, 256)\nwhile True: pass",
}


def assert_alive(runner: Runner) -> None:
    """The runner serves the next job as if nothing had happened."""
    assert runner.run("print('alive')").text == "alive\n"


@pytest.mark.parametrize("name", ENDLESS)
def test_wall_limit_ends_it(runner: Runner, name: str) -> None:
    files = {"main.py": ENDLESS[name], "helper.py": "while True: pass"}
    outcome = runner.run("", files=files, wallTimeMs=300)
    assert outcome.done["reason"] == "wall"
    assert outcome.done["signal"] == 9
    assert outcome.done["exitCode"] is None
    assert 300 <= outcome.done["wallTimeMs"] < 3000
    assert_alive(runner)


def test_cpu_limit_counts_work_and_not_waiting(runner: Runner) -> None:
    outcome = runner.run("while True: pass", cpuTimeMs=1000, wallTimeMs=15_000)
    assert outcome.done["reason"] == "cpu"
    assert outcome.done["cpuTimeMs"] >= 900
    assert outcome.done["wallTimeMs"] < 14_000
    assert_alive(runner)


@pytest.mark.parametrize(("descriptor", "stream"), [(1, "stdout"), (2, "stderr")])
def test_output_flood(runner: Runner, descriptor: int, stream: str) -> None:
    source = f"import os\nwhile True: os.write({descriptor}, b'x' * 65536)"
    outcome = runner.run(source, outputBytes=100_000)
    assert outcome.done["reason"] == "output"
    assert outcome.done[f"{stream}Truncated"] is True
    assert len(getattr(outcome, stream)) == 100_000
    assert_alive(runner)


def test_too_much_output_of_a_job_that_ends_at_once(runner: Runner) -> None:
    for _ in range(20):
        outcome = runner.run("print('x' * 2000)", outputBytes=1000)
        assert outcome.done["reason"] == "output"
        assert outcome.done["stdoutTruncated"]


def test_output_of_exactly_the_limit_is_no_offence(runner: Runner) -> None:
    outcome = runner.run("print('x' * 999)", outputBytes=1000)
    assert outcome.done["reason"] == "exit"
    assert outcome.done["stdoutTruncated"] is False
    assert len(outcome.stdout) == 1000


def test_one_stream_does_not_use_up_the_other(runner: Runner) -> None:
    source = "import sys\nprint('o' * 899)\nprint('e' * 899, file=sys.stderr)"
    outcome = runner.run(source, outputBytes=1000)
    assert outcome.done["reason"] == "exit"
    assert (len(outcome.stdout), len(outcome.stderr)) == (900, 900)


def test_cancel(runner: Runner) -> None:
    runner.start("print('started')\nwhile True: pass")
    runner.expect(b"S")
    assert runner.expect(b"O") == b"started\n"
    runner.send(b"X")
    assert runner.finish().done["reason"] == "cancelled"
    assert_alive(runner)


def test_cancel_with_nothing_running_is_ignored(runner: Runner) -> None:
    runner.send(b"X")
    assert_alive(runner)


def test_a_worker_that_reads_slowly_does_not_stop_the_clock(runner: Runner) -> None:
    source = "import os\nwhile True: os.write(1, b'x' * 4096)"
    job_id = runner.start(source, outputBytes=16 * 1024 * 1024, wallTimeMs=500)
    # Nothing is read here until the runner has long been past its own limit.
    runner.send(b"X")
    outcome = runner.finish()
    assert outcome.done["id"] == job_id
    assert outcome.done["reason"] in {"cancelled", "wall"}
    assert_alive(runner)


def test_core_dumps_are_off(runner: Runner) -> None:
    source = "import resource\nprint(resource.getrlimit(resource.RLIMIT_CORE))"
    assert runner.run(source).text == "(0, 0)\n"
