"""A console: statements that run one by one in what the program, or nothing yet, left behind."""

import ast
import contextlib
import json
import os
import signal
import struct
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import CodeType, ModuleType
from typing import BinaryIO

from pairwise_runner import figures, tracebacks, typed_input
from pairwise_runner.artifacts import STATEMENT_DONE, ArtifactWriter
from pairwise_runner.compiled import compile_source
from pairwise_runner.execution import (
    exit_status,
    finish_threads_and_callbacks,
    new_module,
    prepare,
)
from pairwise_runner.job import Job

_LENGTH = struct.Struct(">I")


def read_message(control: BinaryIO) -> bytes | None:
    """What the zygote hands over next; None when there is no more to come."""
    header = control.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        return None
    return control.read(*_LENGTH.unpack(header))


def serve(job: Job, folder: str, writer: ArtifactWriter, control: BinaryIO) -> int:
    """Run the program, then each statement that comes, until one of them leaves Python."""
    prepare(job, folder, writer)
    figures.deliver_to(figures.FigureSender(writer, job.figures))
    main = new_module("__main__", Path(folder, job.entry))
    console = _Console(writer)
    # The program is statement 0. Whoever leaves Python in it is still asked for the next.
    console.perform(0, partial(_run_program, job, main))
    while console.exit_code is None:
        message = read_message(control)
        if message is None:
            return 0
        statement = json.loads(message)
        run = partial(_run, statement["name"], statement["source"], main)
        console.perform(statement["number"], run)
    return console.exit_code


class _Console:
    """What becomes of each statement."""

    def __init__(self, writer: ArtifactWriter) -> None:
        self.exit_code: int | None = None
        self._writer = writer
        self._pid = os.getpid()

    def perform(self, number: int, run: Callable[[], None]) -> None:
        """Run one and tell how it ended. Only meanwhile can it be interrupted."""
        status = "interrupted"
        with contextlib.suppress(KeyboardInterrupt):
            signal.signal(signal.SIGINT, signal.default_int_handler)
            status = self._outcome_of(number, run)
        _turn_deaf()
        typed_input.flush_output()
        if os.getpid() != self._pid:
            # A statement that forks goes on in its own process; the copy has nothing left to do.
            os._exit(0)
        self._writer.write(STATEMENT_DONE, json.dumps({"number": number, "status": status}).encode())

    def _outcome_of(self, number: int, run: Callable[[], None]) -> str:
        status = "succeeded"
        try:
            run()
        except SystemExit as error:
            exit_code = exit_status(error)
            status = "exited"
            if number != 0:
                finish_threads_and_callbacks()
                self.exit_code = exit_code
        except KeyboardInterrupt as error:
            tracebacks.report_uncaught(error)
            status = "interrupted"
        except BaseException as error:  # noqa: BLE001 - as every interactive interpreter
            tracebacks.report_uncaught(error)
            status = "raised"
        figures.deliver_open_figures()
        return status


def _run_program(job: Job, main: ModuleType) -> None:
    if job.console is not None and job.console.runs_program:
        exec(compile_source(job.files[job.entry], job.entry), main.__dict__)


def _run(name: str, source: str, main: ModuleType) -> None:
    tracebacks.remember_source(name, source)
    for code in _compile(name, source):
        exec(code, main.__dict__)


def _compile(name: str, source: str) -> Iterator[CodeType]:
    """All of it ahead of the first step, and the last expression so that its value is printed."""
    body = compile(source, name, "exec", ast.PyCF_ONLY_AST, dont_inherit=True).body
    is_shown = bool(body) and isinstance(body[-1], ast.Expr) and not source.rstrip().endswith(";")
    shown = [body.pop()] if is_shown else []
    yield from [
        compile(ast.Module(body, type_ignores=[]), name, "exec", dont_inherit=True),
        compile(ast.Interactive(shown), name, "single", dont_inherit=True),
    ]


def _turn_deaf() -> None:
    """Between statements nothing is to be interrupted, and what comes late is dropped."""
    while True:
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            return
        except KeyboardInterrupt:
            continue
