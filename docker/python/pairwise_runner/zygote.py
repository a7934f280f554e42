"""PID 1 of a runner container: imports the libraries once, then forks a fresh child per job."""

import fcntl
import json
import os
import platform
import resource
import select
import signal
import sys

from pairwise_runner import PROTOCOL_VERSION, cleanup
from pairwise_runner.child import Child, fork_child
from pairwise_runner.compiled import keep_code
from pairwise_runner.console_run import ConsoleRun
from pairwise_runner.datasets import DatasetShelf
from pairwise_runner.frames import ProtocolError
from pairwise_runner.host_link import HostGone, HostLink
from pairwise_runner.job import parse_job
from pairwise_runner.job_run import JobRun
from pairwise_runner.preload import library_versions, preload
from pairwise_runner.process import become_subreaper, set_dumpable
from pairwise_runner.settings import Settings, read_settings

EXIT_UNCLEAN = 3
EXIT_PROTOCOL = 4

_HOST_DESCRIPTOR = 100


class Zygote:
    """Serves jobs one at a time; everything that a job left is gone before the next."""

    def __init__(self, settings: Settings, host: HostLink, wake_descriptor: int) -> None:
        self._settings = settings
        self._host = host
        self._wake_descriptor = wake_descriptor
        self._scratch = [cleanup.ScratchFolder(path) for path in settings.scratch_folders]
        self._own_limits = cleanup.OwnLimits()
        self._datasets = DatasetShelf()
        self._spare: Child | None = None
        self._run: JobRun | None = None

    def serve(self, preload_ms: int) -> None:
        """Announce readiness and work until the worker goes."""
        self._forget_files_of_preloads()
        self._spare = fork_child(self._settings)
        ready = {
            "protocol": PROTOCOL_VERSION,
            "python": platform.python_version(),
            "libraries": library_versions(),
            "preloadMs": preload_ms,
        }
        self._host.send(b"R", json.dumps(ready).encode())
        while True:
            self._wait_and_handle()
            if self._run is not None:
                self._run.check_limits()
                if self._run.reason is not None:
                    self._finish(self._run)

    def _forget_files_of_preloads(self) -> None:
        """Libraries write files as they are imported; the first job starts as clean as any."""
        for folder in self._scratch:
            folder.empty()
        owned = tuple(os.path.join(path, "") for path in self._settings.scratch_folders)
        sys.path[:] = [entry for entry in sys.path if not entry.startswith(owned)]

    def _wait_and_handle(self) -> None:
        run = self._run
        poll = select.poll()
        poll.register(self._host.incoming, select.POLLIN)
        poll.register(self._wake_descriptor, select.POLLIN)
        if self._host.has_pending:
            poll.register(self._host.outgoing, select.POLLOUT)
        if run is not None:
            if not self._host.is_congested:
                for descriptor in run.readable_descriptors():
                    poll.register(descriptor, select.POLLIN)
            for descriptor in run.writable_descriptors():
                poll.register(descriptor, select.POLLOUT)
        timeout_ms = None if run is None else int(run.next_check_s() * 1000) + 1
        for descriptor, _ in poll.poll(timeout_ms):
            self._handle(descriptor, run)

    def _handle(self, descriptor: int, run: JobRun | None) -> None:
        if descriptor == self._host.incoming:
            for kind, body in self._host.read_frames():
                self._take_frame(kind, body)
        elif descriptor == self._host.outgoing:
            self._host.flush()
        elif descriptor == self._wake_descriptor:
            os.read(self._wake_descriptor, 4096)
            cleanup.reap(self._note_reaped)
        elif run is not None and descriptor in run.writable_descriptors():
            run.write(descriptor)
        elif run is not None:
            run.read(descriptor)

    def _take_frame(self, kind: bytes, body: bytes) -> None:
        if kind == b"J":
            self._start(body)
        elif kind == b"X":
            if self._run is not None:
                self._run.end("cancelled")
        elif kind == b"I":
            # A keystroke that crosses the end of its job on the way is nobody's mistake.
            if self._run is not None and self._run.job.interactive:
                self._run.add_stdin(body)
        elif kind in (b"C", b"B"):
            # As with input: what comes too late for its console is nobody's mistake.
            if isinstance(self._run, ConsoleRun):
                self._run.take_frame(kind, body)
        elif kind == b"F":
            if self._run is not None:
                raise ProtocolError("a dataset came while a job runs")
            self._datasets.put(body)
        else:
            raise ProtocolError(f"unknown frame {kind!r}")

    def _start(self, body: bytes) -> None:
        if self._run is not None:
            raise ProtocolError("a job came while another one runs")
        job = parse_job(body)
        if self._spare is None:
            self._spare = fork_child(self._settings)
        self._datasets.lay_out(job.datasets, self._settings.work_folder)
        child, self._spare = self._spare, None
        is_console = job.kind == "console"
        self._run = (ConsoleRun if is_console else JobRun)(job, child, self._host)
        self._host.send(b"S", json.dumps({"id": job.id}).encode())
        child.start(body, keeps_control=is_console)

    def _note_reaped(self, pid: int, status: int, usage: resource.struct_rusage) -> None:
        if self._spare is not None and pid == self._spare.pid:
            self._spare = None
        if self._run is not None:
            self._run.note_reaped(pid, status, usage)

    def _finish(self, run: JobRun) -> None:
        cleanup.kill_and_reap_everything(run.note_reaped)
        run.drain()
        for folder in self._scratch:
            folder.empty()
        self._own_limits.check()
        answer = run.answer()
        if answer is not None:
            self._host.queue(b"A", answer)
        self._host.send(b"D", json.dumps(run.outcome()).encode())
        self._run = None
        if answer is not None:
            keep_code(run.job)
        self._spare = fork_child(self._settings)


def main() -> int:
    """Set up the process, import the libraries and serve."""
    host = _take_over_host_stream()
    settings = read_settings(os.environ)
    # PID 1 is deaf to signals without a handler, and Python installs one for SIGINT.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    become_subreaper()
    preload_ms = preload(settings.preload)
    set_dumpable(False)
    try:
        Zygote(settings, host, _wake_on_child_end()).serve(preload_ms)
    except HostGone:
        return 0
    except cleanup.UncleanError as error:
        print(f"pairwise_runner: {error}", file=sys.stderr)
        return EXIT_UNCLEAN
    except ProtocolError as error:
        print(f"pairwise_runner: {error}", file=sys.stderr)
        return EXIT_PROTOCOL
    finally:
        cleanup.kill_and_reap_everything(lambda *_: None)
    return 0


def _take_over_host_stream() -> HostLink:
    """Move the stream away from stdin and stdout, where a library's print would corrupt it."""
    incoming = fcntl.fcntl(0, fcntl.F_DUPFD_CLOEXEC, _HOST_DESCRIPTOR)
    outgoing = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, _HOST_DESCRIPTOR)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return HostLink(incoming, outgoing)


def _wake_on_child_end() -> int:
    """A descriptor that becomes readable when a child ends."""
    read_end, write_end = os.pipe()
    os.set_blocking(read_end, False)
    os.set_blocking(write_end, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
    return read_end
