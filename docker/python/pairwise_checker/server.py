"""The loop of process 1: frames in, one child per question and per check, frames out."""

import json
from collections import OrderedDict
from typing import Any, get_args

from pairwise_codec.naming import printable

from .child import FINAL, ChildResult, Report, run_in_child
from .cleanup import empty_scratch
from .frames import Frame, read_frame, write_frame
from .grade import DECODED, EXPECTED, GradeTask
from .modules import Compiled, compile_question, install, pack, unpack
from .outcome import Outcome, Verdict
from .requests import (
    CheckRequest,
    Question,
    RequestError,
    parse_check,
    parse_id,
    parse_question,
)
from .wording import MAX_MESSAGE_CHARS

LOAD_TIMEOUT_MS = 120_000
MAX_CACHED_BYTES = 64 * 1024 * 1024
_COMPILED = b"c"


class LoadTask:
    """Compile a question and execute its modules once, to see that they import."""

    def __init__(self, question: Question) -> None:
        self._question = question

    def __call__(self, report: Report) -> None:
        try:
            modules = compile_question(self._question)
            report(_COMPILED, pack(modules))
            install(modules)
            for name in modules:
                __import__(name)
            text = ""
        except Exception as cause:
            text = f"{type(cause).__name__}: {cause}"
        report(FINAL, text.encode("utf-8", "backslashreplace"))


class ExpectedCache:
    """Encoded values of the reference by driver and seed, the oldest dropped first."""

    def __init__(self) -> None:
        self._entries: OrderedDict[tuple[str, int], bytes] = OrderedDict()
        self._bytes = 0

    def get(self, request: CheckRequest) -> bytes | None:
        return self._entries.get((request.function or "", request.seed))

    def put(self, request: CheckRequest, encoded: bytes) -> None:
        key = (request.function or "", request.seed)
        self._bytes += len(encoded) - len(self._entries.pop(key, b""))
        self._entries[key] = encoded
        while self._bytes > MAX_CACHED_BYTES:
            _, dropped = self._entries.popitem(last=False)
            self._bytes -= len(dropped)


class Server:
    """State between frames: the loaded question and a check that waits for its answer."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading = reading
        self._writing = writing
        self._modules: Compiled | None = None
        self._cache = ExpectedCache()
        self._waiting: CheckRequest | Outcome | None = None
        self._waiting_id: Any = None

    def serve(self) -> None:
        """Answer frames until the host closes the stream."""
        while (frame := read_frame(self._reading)) is not None:
            if frame.kind == b"A":
                self._answer(frame)
                continue
            if self._waiting is not None:
                self._send_verdict(Outcome("checker_error", "the check came without an answer"))
            if frame.kind == b"Q":
                self._load(frame)
            elif frame.kind == b"K":
                self._expect_answer(frame)
            else:
                self._send_verdict(Outcome("checker_error", "unknown type of frame"))

    def _send(self, kind: bytes, fields: dict[str, Any]) -> None:
        write_frame(self._writing, kind, json.dumps(fields).encode())

    def _send_verdict(self, outcome: Outcome) -> None:
        message = printable(outcome.message, MAX_MESSAGE_CHARS)
        waiting_id, self._waiting, self._waiting_id = self._waiting_id, None, None
        self._send(b"V", {"id": waiting_id, "verdict": outcome.verdict, "message": message})

    def _load(self, frame: Frame) -> None:
        self._modules, self._cache = None, ExpectedCache()
        empty_scratch()
        try:
            if frame.too_large:
                raise RequestError("the question is too large")
            result = run_in_child(LoadTask(parse_question(frame.body)), LOAD_TIMEOUT_MS)
            text = _load_problem(result)
        except RequestError as cause:
            text = f"the question cannot be read: {cause}"
        else:
            if not text:
                self._modules = unpack(result.reports[_COMPILED])
        self._send(b"L", {"ok": not text, "message": printable(text, MAX_MESSAGE_CHARS)})

    def _expect_answer(self, frame: Frame) -> None:
        try:
            if frame.too_large:
                raise RequestError("it is too large")
            self._waiting_id = parse_id(frame.body)
            self._waiting = parse_check(frame.body)
        except RequestError as cause:
            self._waiting = Outcome("checker_error", f"the check cannot be read: {cause}")

    def _answer(self, frame: Frame) -> None:
        waiting = self._waiting
        if waiting is None:
            self._send_verdict(Outcome("checker_error", "an answer came without a check"))
        elif isinstance(waiting, Outcome):
            self._send_verdict(waiting)
        elif frame.too_large:
            self._send_verdict(Outcome("bad_answer", "the answer is too large"))
        elif self._modules is None:
            self._send_verdict(Outcome("checker_error", "no question is loaded"))
        else:
            self._send_verdict(self._grade(self._modules, waiting, frame.body))

    def _grade(self, modules: Compiled, request: CheckRequest, answer: bytes) -> Outcome:
        task = GradeTask(modules, request, answer, self._cache.get(request))
        result = run_in_child(task, request.timeout_ms)
        if EXPECTED in result.reports:
            self._cache.put(request, result.reports[EXPECTED])
        return outcome_of(result, request)


def _load_problem(result: ChildResult) -> str:
    if result.timed_out:
        return "loading the question took too long"
    if not result.finished:
        return "loading the question ended its process"
    text = result.reports[FINAL].decode("utf-8", "backslashreplace")
    if not text and _COMPILED not in result.reports:
        return "the question was not compiled"
    return text


def outcome_of(result: ChildResult, request: CheckRequest) -> Outcome:
    """Before it was decoded an answer is to blame for what happens, afterwards we are."""
    if result.finished:
        return _reported_outcome(result.reports[FINAL])
    verdict: Verdict = "checker_error" if DECODED in result.reports else "bad_answer"
    if result.timed_out:
        return Outcome(verdict, f"the check took longer than {request.timeout_ms} ms")
    return Outcome(verdict, "the check ended without a verdict")


def _reported_outcome(body: bytes) -> Outcome:
    try:
        fields = json.loads(body)
        verdict, message = fields["verdict"], fields["message"]
    except (ValueError, KeyError, TypeError):
        # The question's own code ran in that child and may have written what it liked.
        return Outcome("checker_error", "the check gave no readable verdict")
    if verdict not in get_args(Verdict) or not isinstance(message, str):
        return Outcome("checker_error", "the check gave an unknown verdict")
    return Outcome(verdict, message)
