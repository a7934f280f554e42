"""What the worker may not send ends the runner, so that the worker replaces it."""

import pytest
from runner_client import Runner


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [(b"Z", b"", "unknown frame"), (b"J", b"{}", "KeyError"), (b"J", b"nonsense", "JSONDecode")],
)
def test_a_broken_frame_ends_the_runner(
    runner: Runner, kind: bytes, body: bytes, reason: str
) -> None:
    runner.send(kind, body)
    with pytest.raises(EOFError, match=reason):
        runner.next_frame()


def test_a_second_job_ends_the_runner(runner: Runner) -> None:
    runner.start("while True: pass")
    runner.start("print(1)")
    runner.expect(b"S")
    with pytest.raises(EOFError, match="another one runs"):
        runner.next_frame()


def test_a_module_that_cannot_be_preloaded_ends_the_runner(launch) -> None:
    with pytest.raises(EOFError, match="no_such_module"):
        launch(preload="no_such_module")
