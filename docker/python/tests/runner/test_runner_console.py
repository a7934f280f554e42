"""Statements run one by one in what the program left, and no bad one costs the others anything."""

import pytest
from console_client import Console
from runner_client import Runner


def open_console(runner: Runner, source: str = "", **changes: object) -> Console:
    console = Console(runner, source, **changes)
    assert console.answer().done["number"] == 0
    return console


def test_a_statement_sees_what_the_program_left(runner: Runner) -> None:
    console = open_console(runner, "import random\nvalues = [1, 2]\ndraw = random.random()")
    assert console.run("values").stdout == "[1, 2]\n"
    # As every run with this seed draws it.
    assert console.run("round(draw, 6)").stdout == "0.323833\n"


def test_without_its_program_it_starts_empty_beside_the_files(runner: Runner) -> None:
    files = {"main.py": "print('never')", "helper.py": "answer = 42"}
    console = Console(runner, files=files, console={"runsProgram": False})
    assert console.answer().stdout == ""
    assert console.run("import helper\nhelper.answer").stdout == "42\n"


def test_state_lasts_from_one_statement_to_the_next(runner: Runner) -> None:
    console = open_console(runner)
    assert console.run("total = 1").stdout == ""
    assert console.run("total += 41").status == "succeeded"
    assert console.run("total").stdout == "42\n"


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("1 + 1", "2\n"),
        ("x = 5\nx * 2", "10\n"),
        ("1 + 1;", ""),
        ("None", ""),
        ("for i in range(2): i", ""),
        ("def f():\n    return 3\n\nf()", "3\n"),
        ("", ""),
        ("# nothing", ""),
    ],
)
def test_the_value_of_the_last_expression_is_printed(
    runner: Runner, source: str, printed: str
) -> None:
    statement = open_console(runner).run(source)
    assert (statement.stdout, statement.stderr) == (printed, "")


def test_a_traceback_names_the_statement_and_quotes_it(runner: Runner) -> None:
    console = open_console(runner)
    console.run("def divide(a, b):\n    return a / b")
    statement = console.run("divide(1, 0)")
    assert statement.status == "raised"
    assert 'File "<console 2>", line 1, in <module>\n    divide(1, 0)\n' in statement.stderr
    assert 'File "<console 1>", line 2, in divide\n    return a / b\n' in statement.stderr
    assert "pairwise_runner" not in statement.stderr
    assert statement.stderr.endswith("ZeroDivisionError: division by zero\n")


def test_a_syntax_error_runs_none_of_it_and_shows_no_frame_of_ours(runner: Runner) -> None:
    console = open_console(runner)
    statement = console.run("print('first')\nx = = 1")
    assert (statement.status, statement.stdout) == ("raised", "")
    assert "SyntaxError" in statement.stderr
    assert "Traceback" not in statement.stderr or "pairwise_runner" not in statement.stderr


def test_a_program_that_raises_leaves_what_it_had(runner: Runner) -> None:
    console = Console(runner, "data = [1]\nraise ValueError('bad')")
    program = console.answer()
    assert program.status == "raised"
    assert "ValueError: bad" in program.stderr
    assert console.run("data").stdout == "[1]\n"


def test_a_program_that_exits_leaves_what_it_had(runner: Runner) -> None:
    console = Console(runner, "data = [1]\nraise SystemExit(3)")
    assert console.answer().status == "exited"
    assert console.run("data").stdout == "[1]\n"


def test_an_interrupt_ends_the_statement_and_keeps_the_state(runner: Runner) -> None:
    console = open_console(runner, "n = 0")
    console.send("n = 5\nprint('go')\nwhile True: pass")
    assert runner.expect(b"O") == b"go\n"
    console.interrupt()
    statement = console.answer()
    assert (statement.status, statement.done["cause"]) == ("interrupted", "person")
    assert "KeyboardInterrupt" in statement.stderr
    assert console.run("n").stdout == "5\n"


def test_an_interrupt_of_an_earlier_statement_does_nothing(runner: Runner) -> None:
    console = open_console(runner)
    console.run("1")
    console.interrupt(1)
    assert console.run("2").stdout == "2\n"


def test_a_statement_over_its_time_is_interrupted_and_the_state_stays(runner: Runner) -> None:
    console = open_console(runner, "x = 7", wallTimeMs=300)
    statement = console.run("while True: pass")
    assert (statement.status, statement.done["cause"]) == ("interrupted", "wall")
    assert console.run("x").stdout == "7\n"


def test_each_statement_has_the_whole_time(runner: Runner) -> None:
    console = open_console(runner, "import time", wallTimeMs=600)
    for _ in range(3):
        assert console.run("time.sleep(0.35)").status == "succeeded"


def test_whoever_ignores_the_interrupt_is_ended_with_the_console(runner: Runner) -> None:
    console = open_console(runner, wallTimeMs=200)
    source = "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
    assert console.run(source).done["reason"] == "wall"
    assert runner.run("print('next')").text == "next\n"


def test_too_much_output_interrupts_the_statement(runner: Runner) -> None:
    console = open_console(runner, outputBytes=1000)
    statement = console.run("while True: print('x' * 99)")
    assert (statement.status, statement.done["cause"]) == ("interrupted", "output")
    assert statement.done["truncated"] is True
    assert len(statement.stdout) == 1000
    assert console.run("1").stdout == "1\n"


def test_too_much_output_in_all_ends_the_console(runner: Runner) -> None:
    limits = {"totalOutputBytes": 2500}
    console = open_console(runner, outputBytes=1000, console=limits)
    for _ in range(2):
        assert console.run("print('x' * 999)").status == "succeeded"
    assert console.run("print('x' * 999)").done["reason"] == "output"


def test_input_in_a_statement_is_asked_for_and_answered(runner: Runner) -> None:
    console = open_console(runner)
    console.send("name = input('name? ')")
    assert runner.expect(b"O") == b"name? "
    runner.expect(b"W")
    runner.send(b"I", b"Ada\n")
    assert console.answer().status == "succeeded"
    assert console.run("name").stdout == "'Ada'\n"


def test_unanswered_input_is_interrupted_and_the_state_stays(runner: Runner) -> None:
    console = open_console(runner, inputWaitMs=200)
    statement = console.run("input()")
    assert (statement.status, statement.done["cause"]) == ("interrupted", "input")
    assert console.run("1").stdout == "1\n"


@pytest.mark.parametrize(("source", "code"), [("exit()", 0), ("import sys; sys.exit(3)", 3)])
def test_leaving_python_ends_the_console(runner: Runner, source: str, code: int) -> None:
    console = open_console(runner)
    assert console.run(source).status == "exited"
    done = console.answer().done
    assert (done["reason"], done["exitCode"]) == ("exit", code)


def test_a_thread_that_outlives_its_statement_cannot_keep_python_from_leaving(
    runner: Runner,
) -> None:
    console = open_console(runner, wallTimeMs=300)
    console.run("import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()")
    assert console.run("exit()").done["wallTimeMs"] < 2000
    assert console.answer().done["reason"] == "exit"


def test_a_hard_exit_ends_the_console(runner: Runner) -> None:
    console = open_console(runner)
    assert console.run("import os; os._exit(9)").done["exitCode"] == 9


def test_a_fork_in_a_statement_makes_no_second_console(runner: Runner) -> None:
    console = open_console(runner)
    assert console.run("import os\npid = os.fork()").status == "succeeded"
    assert console.run("os.waitpid(pid, 0)[1] if pid else 'copy'").stdout == "0\n"


@pytest.mark.parametrize(
    "source",
    [
        "import builtins\nbuiltins.len = builtins.print = None",
        "import os; os.closerange(3, 10)",
        "import os; os.closerange(0, 10)",
        "import sys; sys.stdout = sys.stderr = None",
        "import sys; sys.modules.clear()",
        "import os; os.write(3, b'T' + (40).to_bytes(4, 'big') + b'{' * 40)",
        "import os; os.write(3, b'\\xff' * 100)",
        "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
        "import signal; signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\nwhile True: pass",
    ],
)
def test_whoever_breaks_the_console_ends_it_and_nothing_else(runner: Runner, source: str) -> None:
    console = open_console(runner, wallTimeMs=300)
    statement = console.run(source)
    while "reason" not in statement.done:
        statement = console.run("while True: pass")
        if statement.status == "interrupted":
            break
    if "reason" not in statement.done:
        runner.send(b"X")
        assert console.answer().done["reason"] == "cancelled"
    assert runner.run("print('next')").text == "next\n"


def test_a_forged_end_holds_up_only_the_own_next_statement(runner: Runner) -> None:
    console = open_console(runner, wallTimeMs=400)
    forged = '{"number": 1, "status": "succeeded"}'
    header = f"b'T' + ({len(forged)}).to_bytes(4, 'big')"
    console.send(f"import os\nos.write(3, {header} + b'{forged}')\nwhile True: pass")
    assert console.answer().status == "succeeded"
    statement = console.run("1")
    assert "KeyboardInterrupt" in statement.stderr
    assert statement.done["wallTimeMs"] >= 400


def test_the_end_of_a_console_leaves_no_process_and_no_file(runner: Runner) -> None:
    console = open_console(runner)
    daemon = "import subprocess\np = subprocess.Popen(['sleep', '99'], start_new_session=True)"
    console.run(daemon + "\nopen('left', 'w').close()")
    pid = console.run("p.pid").stdout.strip()
    runner.send(b"X")
    assert console.answer().done["reason"] == "cancelled"
    source = f"import os\nprint(os.path.exists('left'), os.path.exists('/proc/{pid}/cmdline'))"
    assert runner.run(source).text.split()[0] == "False"
    assert list(runner.work.iterdir()) == []


def test_output_between_statements_comes_and_is_limited(runner: Runner) -> None:
    console = open_console(runner, outputBytes=1000)
    loop = "while True: print('x' * 99)"
    console.run(f"import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', {loop!r}])")
    assert console.answer().done["reason"] == "output"


def test_a_statement_that_comes_too_late_is_dropped(runner: Runner) -> None:
    console = open_console(runner)
    console.send("exit()")
    console.answer()
    console.answer()
    console.send("1")
    console.interrupt()
    assert runner.run("print('next')").text == "next\n"


def test_figures_are_shown_by_each_statement(numpy_runner: Runner) -> None:
    console = open_console(numpy_runner, "import matplotlib.pyplot as plt")
    assert len(console.run("plt.plot([1, 2]);").figures) == 1
    assert console.run("1").figures == []
    assert len(console.run("plt.plot([3, 4])\nplt.show()").figures) == 1
