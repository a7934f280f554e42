"""The process that runs one job. It is forked before the job is known and waits for it."""

import atexit
import fcntl
import gc
import os
import signal
import struct
import sys
from dataclasses import dataclass
from typing import BinaryIO

from pairwise_runner import console, gpu, limits, tracebacks
from pairwise_runner.artifacts import ArtifactWriter
from pairwise_runner.execution import execute
from pairwise_runner.job import Job, parse_job
from pairwise_runner.process import set_dumpable
from pairwise_runner.settings import Settings

EXIT_RUNNER_FAILED = 70

_STDIN, _STDOUT, _STDERR, _ARTIFACTS, _CONTROL = range(5)
# Above all descriptors that a child keeps, below the container's limit of 256.
_PARKING_DESCRIPTOR = 64
# A processor limit that ends no console whose statements each keep to theirs.
_CONSOLE_CPU_FACTOR = 60
_LENGTH = struct.Struct(">I")


@dataclass(slots=True)
class Child:
    """A waiting child and the zygote's ends of its pipes."""

    pid: int
    stdin: int
    stdout: int
    stderr: int
    artifacts: int
    control: int

    def start(self, job_body: bytes, *, keeps_control: bool = False) -> None:
        """Hand over the job. The child does nothing but read at this point, so it cannot block."""
        view = memoryview(_LENGTH.pack(len(job_body)) + job_body)
        while view:
            view = view[os.write(self.control, view) :]
        if keeps_control:
            os.set_blocking(self.control, False)
        else:
            os.close(self.control)


def fork_child(settings: Settings) -> Child:
    """Fork a child that waits for its job."""
    stdin_read, stdin_write = os.pipe()
    stdout_read, stdout_write = os.pipe()
    stderr_read, stderr_write = os.pipe()
    artifacts_read, artifacts_write = os.pipe()
    control_read, control_write = os.pipe()
    theirs = [stdin_read, stdout_write, stderr_write, artifacts_write, control_read]
    pid = os.fork()
    if pid == 0:
        _run_and_exit(theirs, settings)
    for descriptor in theirs:
        os.close(descriptor)
    ours = [stdin_write, stdout_read, stderr_read, artifacts_read]
    for descriptor in ours:
        os.set_blocking(descriptor, False)
    return Child(pid, *ours, control=control_write)


def _run_and_exit(descriptors: list[int], settings: Settings) -> None:
    exit_code = EXIT_RUNNER_FAILED
    try:
        _prepare(descriptors, settings)
        control = open(_CONTROL, "rb")
        body = console.read_message(control)
        if body is not None:
            exit_code = _execute(parse_job(body), settings, control)
    except BaseException as error:  # noqa: BLE001 - the zygote's loop must never run in here
        tracebacks.report_uncaught(error)
    finally:
        os._exit(exit_code)


def _execute(job: Job, settings: Settings, control: BinaryIO) -> int:
    gpu.cap_memory(settings.gpu_memory_fraction)
    writer = ArtifactWriter(_ARTIFACTS)
    if job.kind == "console":
        limits.limit_process(job.cpu_time_ms * _CONSOLE_CPU_FACTOR)
        return console.serve(job, settings.work_folder, writer, control)
    limits.limit_process(job.cpu_time_ms)
    control.close()
    return execute(job, settings.work_folder, writer)


def _prepare(descriptors: list[int], settings: Settings) -> None:
    """Everything that does not depend on the job, so that it costs no job any time."""
    _reset_signals()
    os.setsid()
    _take_descriptors(descriptors)
    limits.forbid_core_dumps()
    # The files under /proc/self belong to root while the process is not dumpable.
    set_dumpable(True)
    limits.offer_to_oom_killer()
    _reset_interpreter()
    os.chdir(settings.work_folder)
    os.umask(0o022)
    tracebacks.install_excepthook(settings.work_folder)


def _reset_signals() -> None:
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGCHLD, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _take_descriptors(descriptors: list[int]) -> None:
    parked = [fcntl.fcntl(fd, fcntl.F_DUPFD, _PARKING_DESCRIPTOR) for fd in descriptors]
    for target, descriptor in enumerate(parked):
        os.dup2(descriptor, target, inheritable=target <= _STDERR)
    os.closerange(_CONTROL + 1, os.sysconf("SC_OPEN_MAX"))


def _reset_interpreter() -> None:
    for name in [name for name in os.environ if name.startswith("PAIRWISE_")]:
        del os.environ[name]
    _forget_exit_callbacks()
    gc.enable()
    sys.stdout.reconfigure(line_buffering=True)
    sys.path.insert(0, "")


def _forget_exit_callbacks() -> None:
    """Drop what the preloads registered, but for what the candidate's own code may rely on."""
    atexit._clear()
    if "logging" in sys.modules:
        atexit.register(sys.modules["logging"].shutdown)
    if "multiprocessing.util" in sys.modules:
        atexit.register(sys.modules["multiprocessing.util"]._exit_function)
