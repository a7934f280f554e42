"""What was raised."""

from typing import Any

from pairwise_codec import RaisedException, decode, encode_exception


class OddValue(ValueError):
    """A candidate's own exception."""


class Mute(KeyError):
    def __str__(self) -> str:
        raise SystemExit(1)


def raised(exception: BaseException) -> RaisedException:
    answer = decode(encode_exception(exception))
    assert isinstance(answer, RaisedException)
    return answer


def test_type_bases_and_message_survive() -> None:
    bases = ("ValueError", "Exception", "BaseException")
    assert raised(OddValue("n < 0")) == RaisedException("OddValue", bases, "n < 0")


def test_several_builtin_bases_are_named_from_the_nearest() -> None:
    assert raised(ZeroDivisionError()).builtin_bases == (
        "ZeroDivisionError",
        "ArithmeticError",
        "Exception",
        "BaseException",
    )


def test_a_class_that_bears_a_builtin_name_has_not_its_bases() -> None:
    fake = type("ValueError", (Exception,), {})
    assert raised(fake()).builtin_bases == ("Exception", "BaseException")


def test_a_message_that_cannot_be_read_is_empty() -> None:
    assert raised(Mute("x")).message == ""


def test_messages_are_cut_and_escaped() -> None:
    message = raised(ValueError("a\0b\ud800\u202e\n" + "x" * 10_000)).message
    assert message.startswith("a\\x00b\\ud800\\u202e\\nxxx")
    assert len(message) <= 2_000


def test_a_hostile_metaclass_cannot_stop_the_report() -> None:
    class Meta(type):
        def __hash__(cls) -> int:
            raise SystemExit(1)

        @property
        def __mro__(cls) -> Any:
            return (ValueError,)

        @property
        def __name__(cls) -> Any:
            return 42

    class Hostile(RuntimeError, metaclass=Meta):
        pass

    answer = raised(Hostile("x"))
    assert answer.type_name == "Hostile"
    assert answer.builtin_bases[0] == "RuntimeError"
