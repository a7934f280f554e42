"""Objects that lie about themselves: only what their base type stores may travel."""

import collections
import enum
from typing import Any, NamedTuple

import pytest
from codec_help import fingerprint, round_trip
from pairwise_codec import UnknownObject


class LyingList(list):  # type: ignore[type-arg]
    def __iter__(self) -> Any:
        return iter([42])

    def __len__(self) -> int:
        return 1

    def __getitem__(self, item: Any) -> Any:
        return 42

    def copy(self) -> Any:
        return [42]


class LyingTuple(tuple):  # type: ignore[type-arg]
    def __iter__(self) -> Any:
        return iter([42])

    def __len__(self) -> int:
        return 10**9


class LyingDict(dict):  # type: ignore[type-arg]
    def items(self) -> Any:
        return [("forged", 42)]

    def keys(self) -> Any:
        return ["forged"]

    def __iter__(self) -> Any:
        return iter(["forged"])


class LyingSet(set):  # type: ignore[type-arg]
    def __iter__(self) -> Any:
        return iter([42])


class LyingInt(int):
    def __index__(self) -> int:
        return 42

    def __add__(self, other: int) -> int:
        return 42

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0

    def bit_length(self) -> int:
        return 1

    def to_bytes(self, *_args: Any, **_options: Any) -> bytes:
        return b"*"


class LyingFloat(float):
    def __float__(self) -> float:
        return 42.0

    def __pos__(self) -> float:
        return 42.0

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


class LyingComplex(complex):
    real = 42.0  # type: ignore[assignment]

    def __complex__(self) -> complex:
        return 42j


class LyingStr(str):
    def encode(self, *_args: Any) -> bytes:
        return b"forged"

    def __str__(self) -> str:
        return "forged"

    def __len__(self) -> int:
        return 3


class LyingBytes(bytes):
    def __bytes__(self) -> bytes:
        return b"forged"

    def __buffer__(self, flags: int) -> memoryview:
        return memoryview(b"forged")


class LyingBytearray(bytearray):
    def __bytes__(self) -> bytes:
        return b"forged"


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (LyingList([1, 2]), [1, 2]),
        (LyingTuple((1, 2)), (1, 2)),
        (LyingDict(a=1), {"a": 1}),
        (LyingSet({1, 2}), {1, 2}),
        (LyingInt(7), 7),
        (LyingFloat(0.5), 0.5),
        (LyingFloat(-0.0), -0.0),
        (LyingComplex(1 + 2j), 1 + 2j),
        (LyingStr("true"), "true"),
        (LyingBytes(b"true"), b"true"),
        (LyingBytearray(b"true"), bytearray(b"true")),
    ],
)
def test_subclasses_are_reduced_to_what_they_store(value: object, stored: object) -> None:
    assert fingerprint(round_trip(value)) == fingerprint(stored)


class Point(NamedTuple):
    x: int
    y: int


class Colour(enum.IntEnum):
    RED = 3


@pytest.mark.parametrize(
    ("value", "base"),
    [
        (Point(1, 2), (1, 2)),
        (Colour.RED, 3),
        (collections.OrderedDict(b=1, a=2), {"b": 1, "a": 2}),
        (collections.Counter("aab"), {"a": 2, "b": 1}),
        (collections.defaultdict(list, a=[1]), {"a": [1]}),
    ],
)
def test_honest_subclasses_are_reduced_too(value: object, base: object) -> None:
    assert fingerprint(round_trip(value)) == fingerprint(base)


class Pretender:
    """Claims to be a list; there is no list in it."""

    __class__ = list  # type: ignore[assignment]


class Meta(type):
    def __hash__(cls) -> int:
        return hash(list)

    def __eq__(cls, other: object) -> bool:
        return True


class Chameleon(metaclass=Meta):
    """Its class compares equal to every class."""


@pytest.mark.parametrize(
    "value",
    [Pretender(), lambda: 1, (item for item in ()), range(3), object(), int, print, pytest,
     ValueError("returned, not raised")],
)  # fmt: skip
def test_other_objects_are_reported_by_their_type(value: object) -> None:
    answer = round_trip(value)
    assert isinstance(answer, UnknownObject)
    assert answer.type_name == type(value).__name__


def test_a_class_that_compares_equal_to_list_is_no_list() -> None:
    assert isinstance(round_trip(Chameleon()), UnknownObject)


def test_names_of_types_are_cut_and_escaped() -> None:
    kind = type("<script>\u202e\n" + "x" * 500, (), {})
    answer = round_trip(kind())
    assert answer.type_name.startswith("<script>\\u202e\\nxx")
    assert len(answer.type_name) <= 120


def test_one_unknown_object_does_not_spoil_the_rest() -> None:
    answer = round_trip({"a": [1, object()], "b": 2})
    assert answer["b"] == 2
    assert isinstance(answer["a"][1], UnknownObject)


def test_unknown_objects_are_never_equal() -> None:
    first, second = round_trip([object(), object()])
    assert first != second


def test_lying_arrays_are_read_from_their_storage() -> None:
    np = pytest.importorskip("numpy")

    class LyingArray(np.ndarray):  # type: ignore[misc,name-defined]
        dtype = property(lambda self: np.dtype("f4"))
        shape = property(lambda self: (1,))

        def __array__(self, *_args: Any, **_options: Any) -> Any:
            return np.array([42.0])

        def __array_ufunc__(self, *_args: Any, **_options: Any) -> Any:
            return np.array(True)

        def __array_function__(self, *_args: Any, **_options: Any) -> Any:
            return True

        def tobytes(self, order: Any = None) -> bytes:
            return b"\0" * 8

        def view(self, *_args: Any) -> Any:
            return self

    class LyingScalar(np.float64):  # type: ignore[misc,name-defined]
        def tobytes(self, *_args: Any) -> bytes:
            return b"\0" * 8

        def __float__(self) -> float:
            return 42.0

    answer = round_trip([np.array([1.0, 2.0]).view(LyingArray), LyingScalar(2.5)])
    assert type(answer[0]) is np.ndarray
    assert answer[0].tolist() == [1.0, 2.0]
    assert type(answer[1]) is np.float64
    assert answer[1] == 2.5


def test_lying_frames_are_read_from_their_storage() -> None:
    pd = pytest.importorskip("pandas")

    class LyingFrame(pd.DataFrame):  # type: ignore[misc,name-defined]
        @property
        def values(self) -> Any:
            return [[42]]

        @property
        def shape(self) -> Any:
            return (1, 1)

        def __len__(self) -> int:
            return 0

        def equals(self, other: object) -> bool:
            return True

    class LyingSeries(pd.Series):  # type: ignore[misc,name-defined]
        def to_numpy(self, *_args: Any, **_options: Any) -> Any:
            return [42]

        def __array__(self, *_args: Any, **_options: Any) -> Any:
            return [42]

    frame, series = round_trip([LyingFrame({"a": [1, 2]}), LyingSeries([3, 4], name="s")])
    pd.testing.assert_frame_equal(frame, pd.DataFrame({"a": [1, 2]}))
    pd.testing.assert_series_equal(series, pd.Series([3, 4], name="s"))


def test_hooks_that_raise_end_in_a_report_and_not_in_the_runner() -> None:
    np = pytest.importorskip("numpy")

    class Quits(np.ndarray):  # type: ignore[misc,name-defined]
        def __getattribute__(self, name: str) -> Any:
            raise SystemExit(name)

    answer = round_trip(np.zeros(2).view(Quits))
    assert not isinstance(answer, list)
