"""Tracebacks look as they would without us."""

import pytest
from runner_client import Runner


def test_traceback_text(runner: Runner) -> None:
    outcome = runner.run("def divide(a, b):\n    return a / b\n\ndivide(1, 0)\n")
    assert outcome.errors == (
        "Traceback (most recent call last):\n"
        '  File "main.py", line 4, in <module>\n'
        "    divide(1, 0)\n"
        "    ~~~~~~^^^^^^\n"
        '  File "main.py", line 2, in divide\n'
        "    return a / b\n"
        "           ~~^~~\n"
        "ZeroDivisionError: division by zero\n"
    )
    assert outcome.done["exitCode"] == 1
    assert outcome.done["exception"] == "ZeroDivisionError"


def test_syntax_error_has_no_frames(runner: Runner) -> None:
    outcome = runner.run("x = (1\n")
    assert outcome.errors == (
        '  File "main.py", line 1\n    x = (1\n        ^\nSyntaxError: \'(\' was never closed\n'
    )
    assert outcome.done["exception"] == "SyntaxError"


def test_files_in_the_work_folder_are_named_relative_to_it(runner: Runner) -> None:
    files = {"main.py": "import helper\nhelper.fail()", "helper.py": "def fail():\n    [][1]"}
    errors = runner.run("", files=files).errors
    assert '  File "helper.py", line 2, in fail\n    [][1]\n' in errors
    assert str(runner.work) not in errors


def test_source_is_quoted_after_the_file_is_gone(runner: Runner) -> None:
    source = "import os\nos.remove('main.py')\nos.chdir('/')\nraise KeyError('k')\n"
    assert "    raise KeyError('k')\n" in runner.run(source).errors


def test_chained_exceptions(runner: Runner) -> None:
    source = "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise ValueError('v') from e\n"
    errors = runner.run(source).errors
    assert "ZeroDivisionError: division by zero\n\nThe above exception was the direct" in errors
    assert errors.endswith("ValueError: v\n")
    assert "pairwise_runner" not in errors


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("class Own(ValueError): pass\nraise Own", "Exception"),
        ("class ValueError(Exception): pass\nraise ValueError", "Exception"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("def f(): f()\nf()", "RecursionError"),
        ("import nothing_of_that_name", "ModuleNotFoundError"),
    ],
)
def test_only_builtin_exception_types_are_named(runner: Runner, source: str, name: str) -> None:
    outcome = runner.run(source)
    assert outcome.done["exception"] == name
    assert outcome.done["exitCode"] == 1


def test_the_candidates_own_excepthook_is_used(runner: Runner) -> None:
    source = "import sys\nsys.excepthook = lambda *a: print('mine', a[0].__name__)\n1 / 0\n"
    assert runner.run(source).text == "mine ZeroDivisionError\n"


def test_a_broken_excepthook_does_not_hide_the_error(runner: Runner) -> None:
    errors = runner.run("import sys\nsys.excepthook = None\n1 / 0\n").errors
    assert "ZeroDivisionError: division by zero" in errors


def test_a_traceback_is_printed_after_stderr_was_replaced(runner: Runner) -> None:
    errors = runner.run("import sys\nsys.stderr = None\n1 / 0\n").errors
    assert errors.endswith("ZeroDivisionError: division by zero\n")


def test_an_exception_with_a_hostile_text(runner: Runner) -> None:
    source = "class Bad(Exception):\n    def __str__(self): raise TypeError\nraise Bad\n"
    outcome = runner.run(source)
    assert "<exception str() failed>" in outcome.errors
    assert outcome.done["exitCode"] == 1
