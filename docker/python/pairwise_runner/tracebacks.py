"""Tracebacks as the candidate expects them: their files, none of ours."""

import builtins
import linecache
import os
import sys
import traceback
from types import TracebackType

_OUR_FOLDER = os.path.dirname(__file__) + os.sep

_work_prefix = ""


def remember_source(file_name: str, source: str) -> None:
    """Let tracebacks quote a file even after the candidate's code removed or changed it."""
    lines = source.splitlines(keepends=True)
    linecache.cache[file_name] = (len(source), None, lines, file_name)


def without_our_frames(trace: TracebackType | None) -> TracebackType | None:
    """The part of a traceback that begins in the candidate's code."""
    while trace is not None and trace.tb_frame.f_code.co_filename.startswith(_OUR_FOLDER):
        trace = trace.tb_next
    return trace


def install_excepthook(work_folder: str) -> None:
    """Print uncaught exceptions our way, unless the candidate's code installs its own hook."""
    global _work_prefix
    _work_prefix = os.path.join(work_folder, "")
    sys.excepthook = _print_exception


def report_uncaught(error: BaseException) -> None:
    """What the interpreter does with an exception that nobody caught."""
    trace = without_our_frames(error.__traceback__)
    error.__traceback__ = trace
    try:
        sys.excepthook(type(error), error, trace)
    except BaseException as hook_error:  # noqa: BLE001 - a broken hook must not hide the error
        _print_exception(type(hook_error), hook_error, hook_error.__traceback__)
        _print_exception(type(error), error, trace)


def exception_name(error: BaseException) -> str:
    """The name of a built-in exception type; any other type is just an "Exception"."""
    kind = type(error)
    return kind.__name__ if getattr(builtins, kind.__name__, None) is kind else "Exception"


def is_builtin_exception(name: str) -> bool:
    """Whether a name that came out of the job names a built-in exception type."""
    kind = getattr(builtins, name, None)
    return isinstance(kind, type) and issubclass(kind, BaseException)


def _print_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    report = traceback.TracebackException(kind, error, trace, compact=True)
    _shorten_paths(report, set())
    text = "".join(report.format())
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        # The candidate's code closed or replaced stderr; the descriptor may still be there.
        _write_descriptor(text)


def _write_descriptor(text: str) -> None:
    try:
        os.write(2, text.encode("utf-8", "backslashreplace"))
    except OSError:
        pass


def _shorten_paths(report: traceback.TracebackException, seen: set[int]) -> None:
    """``/work/helper.py`` becomes ``helper.py``: the folder says nothing to the candidate."""
    if id(report) in seen:
        return
    seen.add(id(report))
    for frame in report.stack:
        frame.filename = frame.filename.removeprefix(_work_prefix)
    linked = [report.__cause__, report.__context__, *(report.exceptions or [])]
    for other in linked:
        if other is not None:
            _shorten_paths(other, seen)
