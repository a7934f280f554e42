"""Running the candidate's code: as a script, or as a module that a driver calls."""

import atexit
import builtins
import os
import sys
import threading
import types
from pathlib import Path

from pairwise_runner import figures, gpu, peek, seeding, tracebacks, typed_input
from pairwise_runner.artifacts import ANSWER, EXCEPTION, GPU_USE, ArtifactWriter
from pairwise_runner.compiled import DRIVERS_FILE, code_of, compile_source
from pairwise_runner.datasets import FOLDER as DATASETS_FOLDER
from pairwise_runner.job import Job
from pairwise_runner.limits import TimeLeft


def execute(job: Job, folder: str, writer: ArtifactWriter) -> int:
    """Run a job to its end and return the exit code."""
    time_left = TimeLeft(job.wall_time_ms, job.cpu_time_ms)
    if (typed := prepare(job, folder, writer)) is not None:
        time_left.discount(typed)
    if job.kind == "run":
        exit_code = _run_script(job, folder, writer, time_left)
    else:
        exit_code = _run_case(job, folder, writer)
    if (gpu_use := gpu.describe_use()) is not None:
        writer.write(GPU_USE, gpu_use)
    return exit_code


def prepare(job: Job, folder: str, writer: ArtifactWriter) -> typed_input.TypedInput | None:
    """What every program finds: its files, its arguments, seeded generators and who answers it."""
    _write_files(job, folder)
    sys.path[0] = folder
    sys.argv[:] = [job.entry]
    seeding.seed_generators(job.seed)
    return typed_input.install(writer) if job.interactive else None


def _write_files(job: Job, folder: str) -> None:
    for name, text in job.files.items():
        parts = name.split("/")
        if not all(parts) or ".." in parts:
            raise ValueError("a file of the job lies outside the work folder")
        if job.datasets and parts[0] == DATASETS_FOLDER:
            print(f"{name} is left out: {DATASETS_FOLDER}/ holds the datasets", file=sys.stderr)
            continue
        if len(parts) > 1:
            os.makedirs(os.path.join(folder, *parts[:-1]), exist_ok=True)
        with open(os.path.join(folder, name), "wb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
        tracebacks.remember_source(name, text)


def _run_script(job: Job, folder: str, writer: ArtifactWriter, time_left: TimeLeft) -> int:
    figures.deliver_to(figures.FigureSender(writer, job.figures))
    main = new_module("__main__", Path(folder, job.entry))
    exit_code = 0
    try:
        exec(compile_source(job.files[job.entry], job.entry), main.__dict__)
    except SystemExit as error:
        exit_code = exit_status(error)
    except BaseException as error:  # noqa: BLE001 - the interpreter reports these, too
        exit_code = _report(error, writer)
    finish_threads_and_callbacks()
    if job.peek:
        peek.deliver(main.__dict__, writer, time_left.seconds())
    _finalize(main)
    return exit_code


def _run_case(job: Job, folder: str, writer: ArtifactWriter) -> int:
    """Call a driver with the candidate's module. The only result is the encoded value."""
    assert job.driver is not None
    # Ahead of the candidate's code, which could break our imports from within this process.
    from pairwise_codec import encode_exception, encode_value

    new_module("__main__", Path(folder, job.entry))
    drivers = new_module("drivers", Path(folder, DRIVERS_FILE))
    exec(code_of(job.driver.source, DRIVERS_FILE), drivers.__dict__)
    driver = drivers.__dict__[job.driver.function]
    exit_code = 0
    try:
        solution = new_module("solution", Path(folder, job.entry))
        exec(code_of(job.files[job.entry], job.entry), solution.__dict__)
        seeding.seed_generators(job.seed)
        value = driver(solution, job.seed, *job.driver.arguments)
    except SystemExit as error:
        exit_code = exit_status(error)
    except Exception as error:  # noqa: BLE001 - what the candidate's code raises is an answer
        exit_code = _report(error, writer)
        writer.write(ANSWER, encode_exception(error))
    else:
        writer.write(ANSWER, encode_value(value))
    typed_input.flush_output()
    return exit_code


def new_module(name: str, path: Path) -> types.ModuleType:
    """An empty module that the import system knows."""
    module = types.ModuleType(name)
    module.__file__ = str(path)
    module.__dict__["__builtins__"] = builtins
    sys.modules[name] = module
    return module


def finish_threads_and_callbacks() -> None:
    """The steps of a normal exit that candidates' programs can see; `_finalize` is the last."""
    threading._shutdown()
    figures.deliver_open_figures()
    atexit._run_exitfuncs()


def _finalize(main: types.ModuleType) -> None:
    # Objects of the script are finalized, as their "__del__" may print.
    for name in list(main.__dict__):
        if name != "__builtins__":
            main.__dict__[name] = None
    typed_input.flush_output()


def _report(error: BaseException, writer: ArtifactWriter) -> int:
    tracebacks.report_uncaught(error)
    writer.write(EXCEPTION, tracebacks.exception_name(error).encode())
    return 1


def exit_status(error: SystemExit) -> int:
    """What the interpreter makes of it."""
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1
