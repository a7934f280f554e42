"""Running the candidate's code: as a script, or as a module that a driver calls."""

import atexit
import builtins
import os
import sys
import threading
import types
from pathlib import Path

from pairwise_runner import figures, seeding, tracebacks
from pairwise_runner.artifacts import ANSWER, EXCEPTION, ArtifactWriter
from pairwise_runner.job import Job

_DRIVERS_FILE = "tests.py"


def execute(job: Job, folder: str, writer: ArtifactWriter) -> int:
    """Run a job to its end and return the exit code."""
    _write_files(job.files, folder)
    sys.path[0] = folder
    sys.argv[:] = [job.entry]
    seeding.seed_generators(job.seed)
    if job.kind == "run":
        return _run_script(job, folder, writer)
    return _run_case(job, folder, writer)


def _write_files(files: dict[str, str], folder: str) -> None:
    for name, text in files.items():
        path = Path(folder, name)
        if not path.resolve().is_relative_to(Path(folder).resolve()):
            raise ValueError("a file of the job lies outside the work folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="surrogatepass")
        tracebacks.remember_source(name, text)


def _run_script(job: Job, folder: str, writer: ArtifactWriter) -> int:
    figures.deliver_to(figures.FigureSender(writer, job.figures))
    main = _new_module("__main__", Path(folder, job.entry))
    exit_code = 0
    try:
        exec(_compile(job.files[job.entry], job.entry), main.__dict__)
    except SystemExit as error:
        exit_code = _exit_status(error)
    except BaseException as error:  # noqa: BLE001 - the interpreter reports these, too
        exit_code = _report(error, writer)
    _end_like_the_interpreter(main)
    return exit_code


def _run_case(job: Job, folder: str, writer: ArtifactWriter) -> int:
    """Call a driver with the candidate's module. The only result is the encoded value."""
    assert job.driver is not None
    # Ahead of the candidate's code, which could break our imports from within this process.
    from pairwise_codec import encode_exception, encode_value

    _new_module("__main__", Path(folder, job.entry))
    drivers = _new_module("drivers", Path(folder, _DRIVERS_FILE))
    exec(_compile(job.driver.source, _DRIVERS_FILE), drivers.__dict__)
    driver = drivers.__dict__[job.driver.function]
    exit_code = 0
    try:
        solution = _new_module("solution", Path(folder, job.entry))
        exec(_compile(job.files[job.entry], job.entry), solution.__dict__)
        seeding.seed_generators(job.seed)
        value = driver(solution, job.seed)
    except SystemExit as error:
        exit_code = _exit_status(error)
    except Exception as error:  # noqa: BLE001 - what the candidate's code raises is an answer
        exit_code = _report(error, writer)
        writer.write(ANSWER, encode_exception(error))
    else:
        writer.write(ANSWER, encode_value(value))
    _flush_streams()
    return exit_code


def _new_module(name: str, path: Path) -> types.ModuleType:
    module = types.ModuleType(name)
    module.__file__ = str(path)
    module.__dict__["__builtins__"] = builtins
    sys.modules[name] = module
    return module


def _compile(source: str, file_name: str) -> types.CodeType:
    return compile(source, file_name, "exec", dont_inherit=True)


def _end_like_the_interpreter(main: types.ModuleType) -> None:
    """The steps of a normal exit that candidates' programs can see."""
    threading._shutdown()
    figures.deliver_open_figures()
    atexit._run_exitfuncs()
    # Objects of the script are finalized, as their "__del__" may print.
    for name in list(main.__dict__):
        if name != "__builtins__":
            main.__dict__[name] = None
    _flush_streams()


def _flush_streams() -> None:
    for stream in (sys.stdout, sys.stderr, sys.__stdout__):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            # The candidate's code closed or replaced the stream: nothing is left to flush.
            continue


def _report(error: BaseException, writer: ArtifactWriter) -> int:
    tracebacks.report_uncaught(error)
    writer.write(EXCEPTION, tracebacks.exception_name(error).encode())
    return 1


def _exit_status(error: SystemExit) -> int:
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1
