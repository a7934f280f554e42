"""Torch tensors: detached, on the CPU, dense, as raw bytes behind dtype and shape."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .errors import DecodeError
from .limits import MAX_ANSWER_BYTES
from .reader import Reader
from .values import Tensor
from .writer import Writer

if TYPE_CHECKING:
    import numpy as np

_DTYPES = {
    'bool': '|b1', 'uint8': '|u1', 'int8': '|i1', 'int16': '<i2', 'int32': '<i4', 'int64': '<i8',
    'uint16': '<u2', 'uint32': '<u4', 'uint64': '<u8', 'float16': '<f2', 'bfloat16': '<u2',
    'float32': '<f4', 'float64': '<f8', 'complex64': '<c8', 'complex128': '<c16',
}  # fmt: skip
_MAX_NAME_CHARS = 12


def _plain(torch: Any, tensor: Any) -> Any:
    """The tensor without its graph and its subclass; the caller holds hooks switched off."""
    detached = torch.Tensor.detach(tensor)
    if type(detached) is torch.Tensor:
        return detached
    return torch.Tensor.as_subclass(detached, torch.Tensor)


def _dense(torch: Any, plain: Any) -> Any:
    """The same values in contiguous memory of the CPU."""
    strided = plain if plain.layout == torch.strided else plain.to_dense()
    return strided.cpu().resolve_conj().resolve_neg().contiguous()


def _write_tensor(writer: Writer, value: Any) -> None:
    import torch

    with torch._C.DisableTorchFunctionSubclass():
        plain = _plain(torch, value)
        name = str(plain.dtype).removeprefix("torch.")
        if name not in _DTYPES:
            writer.raw(b"X")
            writer.text(f"Tensor of dtype {name}")
            return
        # Checked before the copy: an expanded or sparse tensor claims more than it occupies.
        writer.reserve(plain.numel() * plain.element_size())
        dense = _dense(torch, plain)
        raw = dense.view(torch.int16) if name == "bfloat16" else dense
        data = raw.numpy().tobytes()
        shape = tuple(dense.shape)
    writer.raw(b"G")
    writer.text(name)
    writer.shape(shape)
    writer.block(data)


def _widen(halves: np.ndarray) -> np.ndarray:
    """bfloat16 is the upper half of a float32."""
    return (halves.astype("<u4") << 16).view("<f4")


def _read_tensor(reader: Reader) -> Tensor:
    import numpy as np

    name = reader.text(_MAX_NAME_CHARS)
    if name not in _DTYPES:
        raise DecodeError("tensor of an unknown dtype")
    dtype = np.dtype(_DTYPES[name])
    shape = reader.shape()
    byte_count = reader.u32()
    if byte_count != math.prod(shape) * dtype.itemsize:
        raise DecodeError(f"{byte_count} bytes for a tensor of shape {shape}")
    if math.prod(length for length in shape if length) > MAX_ANSWER_BYTES:
        raise DecodeError(f"shape {shape} is too large")
    flat = np.frombuffer(reader.raw(byte_count), dtype)
    if name == "bool" and flat.size and flat.view("u1").max() > 1:
        raise DecodeError("truth value that is neither 0 nor 1")
    flat = _widen(flat) if name == "bfloat16" else flat
    return Tensor(name, flat.reshape(shape).copy())


def encoders(torch: Any) -> dict[type, Callable[[Writer, Any], None]]:
    return {torch.Tensor: _write_tensor}


DECODERS = {b"G": _read_tensor}
