"""The loop of process 1: frames in, children for what is asked, frames out."""

import json
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, get_args

from pairwise_codec.naming import printable

from .child import Child
from .frames import Frame, read_frame, write_frame
from .grade import DECODED, DECODING, EXPECTED, VERDICT, CaseTask
from .idiom_search import answer_search
from .library import Library, LoadedQuestion
from .line import Line
from .load import LoadTask, compiled_modules, wait_until_loaded
from .outcome import CheckError, Outcome, Verdict
from .requests import (
    CaseKey,
    CheckRequest,
    Question,
    RequestError,
    parse_check,
    parse_id,
    parse_question,
)
from .wording import MAX_MESSAGE_CHARS
from .work_folder import WorkFolder

MAX_CACHED_BYTES = 64 * 1024 * 1024
# A child that judges several cases may be busy with another one, and then a new child is quicker.
SHARED_TIMEOUT_MS = 300


class ExpectedCache:
    """Encoded values of the reference by driver and seed, the oldest dropped first."""

    def __init__(self) -> None:
        self._entries: OrderedDict[CaseKey, bytes] = OrderedDict()
        self._bytes = 0

    def get(self, key: CaseKey) -> bytes | None:
        return self._entries.get(key)

    def put(self, key: CaseKey, encoded: bytes) -> None:
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
        self._library = Library()
        self._loaded: LoadedQuestion | None = None
        self._cache = ExpectedCache()
        self._line = Line()
        self._work_folder = WorkFolder()
        self._dataset_problem: str | None = None
        self._waiting: CheckRequest | Outcome | None = None
        self._waiting_id: Any = None
        self._waiting_body = b""

    def serve(self) -> None:
        """Answer frames until the host closes the stream."""
        try:
            self._serve()
        finally:
            self._line.clear()

    def _serve(self) -> None:
        while (frame := read_frame(self._reading)) is not None:
            if frame.kind == b"A":
                self._answer(frame)
                continue
            if self._waiting is not None:
                self._send_verdict(Outcome("checker_error", "the check came without an answer"))
            if frame.kind == b"Q":
                self._load(frame)
            elif frame.kind == b"X":
                self._forget_question()
            elif frame.kind == b"F":
                self._take_dataset(frame)
            elif frame.kind == b"K":
                self._expect_answer(frame)
            elif frame.kind == b"N":
                self._send(b"N", answer_search(frame.body, frame.too_large))
            else:
                self._send_verdict(Outcome("checker_error", "unknown type of frame"))

    def _send(self, kind: bytes, fields: dict[str, Any]) -> None:
        write_frame(self._writing, kind, json.dumps(fields).encode())

    def _send_verdict(self, outcome: Outcome) -> None:
        message = printable(outcome.message, MAX_MESSAGE_CHARS)
        waiting_id, self._waiting, self._waiting_id = self._waiting_id, None, None
        verdict = {"verdict": outcome.verdict, "share": outcome.share, "message": message}
        self._send(b"V", {"id": waiting_id, **verdict})

    def _take_dataset(self, frame: Frame) -> None:
        """There is no answer to this one: the question that comes next is refused."""
        problem = "it is too large" if frame.too_large else self._work_folder.put(frame.body)
        self._dataset_problem = self._dataset_problem or problem

    def _load(self, frame: Frame) -> None:
        self._forget_question()
        problem = self._dataset_problem
        if problem is None:
            problem = self._load_question(frame)
        else:
            problem = f"a dataset cannot be used: {problem}"
        text = printable(problem or "", MAX_MESSAGE_CHARS)
        self._send(b"L", {"ok": problem is None, "message": text})

    def _load_question(self, frame: Frame) -> str | None:
        """Why the question cannot be used."""
        try:
            if frame.too_large:
                raise RequestError("it is too large")
            question = parse_question(frame.body)
        except RequestError as cause:
            return f"the question cannot be read: {cause}"
        if (problem := self._work_folder.use(question.datasets)) is not None:
            return f"a dataset cannot be used: {problem}"
        self._loaded = self._library.find(question)
        if self._loaded is None:
            return self._load_first(question)
        self._line.begin(self._loaded, question.ahead, None)
        return None

    def _load_first(self, question: Question) -> str | None:
        child = Child(LoadTask(question))
        problem = wait_until_loaded(child)
        if problem is None:
            self._loaded = self._library.keep(question, compiled_modules(child))
        if self._loaded is not None and question.ahead:
            self._line.begin(self._loaded, question.ahead, child)
        else:
            child.end()
            self._work_folder.renew()
        return problem

    def _forget_question(self) -> None:
        self._line.clear()
        self._work_folder.use(())
        self._loaded, self._cache = None, ExpectedCache()

    def _expect_answer(self, frame: Frame) -> None:
        try:
            if frame.too_large:
                raise RequestError("it is too large")
            self._waiting_id = parse_id(frame.body)
            self._waiting = parse_check(frame.body)
            self._waiting_body = frame.body
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
        elif self._loaded is None:
            self._send_verdict(Outcome("checker_error", "no question is loaded"))
        else:
            self._judge(self._loaded, waiting, frame.body)

    def _judge(self, loaded: LoadedQuestion, request: CheckRequest, answer: bytes) -> None:
        outcome = self._outcome_in_line(request, answer)
        if outcome is None:
            self._drop_child()
            outcome = self._outcome_afresh(loaded, request, answer)
        # Nobody has to wait for the end of a process that has nothing more to say.
        self._send_verdict(outcome)
        if self._line.is_at_end:
            self._drop_child()
        self._line.prepare()

    def _outcome_in_line(self, request: CheckRequest, answer: bytes) -> Outcome | None:
        """
        What the child says that got ready for this case. Where it has seen others before, only a
        pass is believed: None then, and where there is no such child.
        """
        taken = self._line.take(request.key)
        if taken is None:
            return None
        child, is_first = taken
        if is_first:
            return self._ask(child, request, answer, request.timeout_ms)
        outcome = self._ask(child, request, answer, min(request.timeout_ms, SHARED_TIMEOUT_MS))
        if outcome.verdict == "passed":
            return outcome
        self._drop_child()
        child = self._line.prepare(request.key)
        return None if child is None else self._ask(child, request, answer, request.timeout_ms)

    def _outcome_afresh(
        self, loaded: LoadedQuestion, request: CheckRequest, answer: bytes
    ) -> Outcome:
        child = Child(CaseTask(loaded.modules, known=self._cache.get(request.key)))
        outcome = self._ask(child, request, answer, request.timeout_ms)
        if EXPECTED in child.reports:
            self._cache.put(request.key, child.reports[EXPECTED])
        child.end()
        self._work_folder.renew()
        return outcome

    def _ask(
        self, child: Child, request: CheckRequest, answer: bytes, timeout_ms: int
    ) -> Outcome:
        child.tell(self._waiting_body, answer)
        child.wait_for(VERDICT, timeout_ms)
        return outcome_of(child.reports, child.timed_out, request)

    def _drop_child(self) -> None:
        """Whoever comes next finds the folders as if nobody had been here."""
        self._line.drop()
        self._work_folder.renew()


def outcome_of(
    reports: Mapping[bytes, bytes], timed_out: bool, request: CheckRequest
) -> Outcome:
    """While it is decoded an answer is to blame for what happens, before and afterwards we are."""
    if VERDICT in reports:
        return _reported_outcome(reports[VERDICT])
    is_decoding = DECODING in reports and DECODED not in reports
    verdict: Verdict = "bad_answer" if is_decoding else "checker_error"
    if timed_out:
        return Outcome(verdict, f"the check took longer than {request.timeout_ms} ms")
    return Outcome(verdict, "the check ended without a verdict")


def _reported_outcome(body: bytes) -> Outcome:
    try:
        fields = json.loads(body)
        verdict, message, share = fields["verdict"], fields["message"], fields["share"]
    except (ValueError, KeyError, TypeError):
        # The question's own code ran in that child and may have written what it liked.
        return Outcome("checker_error", "the check gave no readable verdict")
    is_known = verdict in get_args(Verdict) and isinstance(message, str)
    if not is_known or isinstance(share, bool) or not isinstance(share, int | float):
        return Outcome("checker_error", "the check gave an unknown verdict")
    try:
        return Outcome(verdict, message, share)
    except CheckError as cause:
        return Outcome("checker_error", str(cause))
