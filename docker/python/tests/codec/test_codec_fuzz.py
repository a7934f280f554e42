"""Mutated answers: whatever the bytes, decoding gives a value or DecodeError, and quickly."""

import datetime as dt
import random
import struct
from collections.abc import Iterator
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from pairwise_checker.comparators import COMPARATORS
from pairwise_checker.comparison import Comparison
from pairwise_codec import DecodeError, decode, encode_exception, encode_value

INTERESTING = [0, 1, 2, 0x7F, 0x80, 0xFF, *b"NTFIDCSBbLUEZMtdhemqAOasfxyrpkngovcwzjliYGPRX?"]
ALLOWED_CAUSES = (ImportError, ValueError, TypeError, OverflowError, LookupError, ArithmeticError,
                      NotImplementedError, AttributeError)  # fmt: skip


def _library_samples() -> Iterator[Any]:
    if find_spec("numpy"):
        import numpy as np

        yield np.arange(6.0).reshape(2, 3)
        yield {"weights": [1.5] * 40, "names": ["ab"] * 12, "counts": list(range(20))}
        yield [np.float32(1.5), np.array(["ab", "c"]), np.array([1, "x", None], dtype=object)]
        yield np.array(["2024-01-01", "NaT"], dtype="M8[D]")
    if find_spec("pandas"):
        import pandas as pd

        yield pd.DataFrame({
            "a": [1, 2], "b": ["x", None], "c": pd.array([1, None], dtype="Int64"),
            "d": pd.Categorical(["u", "v"]), "e": pd.array(["x", None], dtype="string"),
            "f": pd.to_datetime(["2020-01-01", None]).tz_localize("Europe/Paris"),
            "g": pd.period_range("2020-01", periods=2, freq="M"), "h": pd.interval_range(0, 2),
        })  # fmt: skip
        yield pd.Series([1.5, 2.5], index=pd.MultiIndex.from_tuples([("a", 1), ("b", 2)]))
        yield [pd.Timestamp("2024-01-01", tz="UTC"), pd.Timedelta(1), pd.NaT, pd.NA,
               pd.Period("2024"), pd.Interval(0, 1)]  # fmt: skip
    if find_spec("matplotlib"):
        from matplotlib.figure import Figure

        figure = Figure()
        figure.gca().plot([1, 2], [3, 4], label="a")
        figure.gca().legend()
        yield figure
    if find_spec("scipy"):
        from scipy import sparse

        yield sparse.csr_matrix([[0, 1], [2, 0]])
    if find_spec("torch"):
        import torch

        yield [torch.arange(4), torch.ones(2, dtype=torch.bfloat16)]


def _samples() -> list[bytes]:
    plain: list[Any] = [
        [None, True, -(2**70), 1.5, 2j, "text\u00e9", b"bytes", bytearray(b"b")],
        {"key": (1, [2, {3}]), 4: frozenset({5})},
        [dt.datetime(2024, 1, 31, 1, 2, 3, tzinfo=dt.UTC), dt.date(2024, 1, 31), dt.time(1),
         dt.timedelta(1)],
    ]  # fmt: skip
    encoded = [encode_value(value) for value in [*plain, *_library_samples()]]
    return [*encoded, encode_exception(ValueError("message"))]


def _mutate(data: bytes, rng: random.Random, samples: list[bytes]) -> bytes:
    mutated = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        place = rng.randrange(4, len(mutated) + 1) if len(mutated) > 4 else 4
        choice = rng.randrange(7)
        if choice == 0 and place < len(mutated):
            mutated[place] ^= 1 << rng.randrange(8)
        elif choice == 1 and place < len(mutated):
            mutated[place] = rng.choice(INTERESTING)
        elif choice == 2:
            del mutated[place : place + rng.randint(1, 8)]
        elif choice == 3:
            mutated[place:place] = bytes(rng.choice(INTERESTING) for _ in range(rng.randint(1, 8)))
        elif choice == 4:
            number = rng.choice([0, 1, 2**16, 2**24, 2**31 - 1, 2**32 - 1])
            mutated[place : place + 4] = struct.pack(">I", number)
        elif choice == 5:
            other = rng.choice(samples)
            start = rng.randrange(4, len(other))
            mutated[place:place] = other[start : start + rng.randint(1, 40)]
        else:
            del mutated[place:]
    return bytes(mutated)


def test_mutated_answers_decode_or_are_refused(fuzz_rounds: int) -> None:
    rng = random.Random(20_240_131)
    samples = _samples()
    refused = 0
    for _ in range(fuzz_rounds):
        data = _mutate(rng.choice(samples), rng, samples)
        try:
            decode(data)
        except DecodeError as error:
            refused += 1
            cause = error.__cause__
            assert cause is None or isinstance(cause, ALLOWED_CAUSES), data.hex()
    assert refused > fuzz_rounds // 4


def _same(answer: Any, value: Any) -> bool:
    """Equality as the libraries see it."""
    if hasattr(value, "dtype") and hasattr(value, "shape"):
        return answer.shape == value.shape and bool((answer == value).all())
    return bool(answer == value)


def test_no_changed_answer_is_taken_for_the_right_one(fuzz_rounds: int) -> None:
    """Exactly compared; what passes all the same is equal, such as a set for a frozenset."""
    rng = random.Random(20_240_301)
    values: list[Any] = [
        [None, True, -(2**70), 1.5, 2j, "text", b"bytes", 7],
        {"key": (1, [2, {3}]), 4: frozenset({5})},
        [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5],
        [dt.datetime(2024, 1, 31, 1, 2, 3, tzinfo=dt.UTC), dt.timedelta(1)],
    ]
    if find_spec("numpy"):
        import numpy as np

        values += [np.arange(1.0, 7.0).reshape(2, 3), np.array(["ab", "c"]), np.int16([3, 4])]
    pairs = [(encode_value(value), decode(encode_value(value))) for value in values]
    samples = [encoded for encoded, _ in pairs]
    check = {"kind": "equal", "dtype": "exact"}
    passed = 0
    for _ in range(fuzz_rounds // 2):
        encoded, value = rng.choice(pairs)
        data = _mutate(encoded, rng, samples)
        try:
            answer = decode(data)
        except DecodeError:
            continue
        comparison = Comparison(check, answer, value, 7, None, lambda: ModuleType("checks"))
        if COMPARATORS["equal"].compare(comparison).verdict == "passed":
            passed += data != encoded
            assert _same(answer, value), data.hex()
    assert passed < fuzz_rounds // 100


def test_random_bytes_are_refused(fuzz_rounds: int) -> None:
    rng = random.Random(20_240_201)
    magic = encode_value(None)[:4]
    for _ in range(fuzz_rounds // 10):
        body = bytes(rng.choice(INTERESTING) for _ in range(rng.randint(0, 60)))
        try:
            decode(magic + body)
        except DecodeError as error:
            cause = error.__cause__
            assert cause is None or isinstance(cause, ALLOWED_CAUSES), body.hex()


def test_every_truncation_is_refused() -> None:
    for sample in _samples():
        for length in range(len(sample)):
            try:
                decode(sample[:length])
            except DecodeError:
                continue
            raise AssertionError(f"{length} of {len(sample)} bytes decoded")
