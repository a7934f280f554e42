"""Tensors of PyTorch and TensorFlow, and SciPy's sparse matrices."""

import math
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pairwise_runner.peek.arrays import array_statistics, corner_text
from pairwise_runner.peek.text import MAX_DTYPE, MAX_PREVIEW, cut, known_types

if TYPE_CHECKING:
    import torch

_MAX_CONVERTED_ITEMS = 1_000_000
_SPARSE = tuple(
    f"{layout}_{kind}"
    for layout in ("csr", "csc", "coo", "bsr", "lil", "dok", "dia")
    for kind in ("matrix", "array")
)


def sparse_matrix_types() -> set[type]:
    """SciPy's own sparse types."""
    return known_types("scipy.sparse", _SPARSE)


def describe_tensor(tensor: "torch.Tensor") -> Iterator[dict[str, Any]]:
    """A tensor or parameter of exactly PyTorch's own type; what takes longest comes last."""
    yield {"shape": list(tensor.shape), "dtype": cut(str(tensor.dtype), MAX_DTYPE)}
    facts = [str(tensor.device)] if tensor.device.type != "cpu" else []
    if tensor.requires_grad:
        facts.append("requires_grad")
    array = _as_array(tensor)
    if array is None:
        facts.append(str(tensor.layout).removeprefix("torch."))
        yield {"preview": cut(", ".join(facts), MAX_PREVIEW)}
        return
    yield {"preview": cut(", ".join([corner_text(array), *facts]), MAX_PREVIEW)}
    yield array_statistics(array)


def tensorflow_types() -> set[type]:
    """TensorFlow's own tensors and variables, as long as it computes eagerly."""
    tensors = known_types("tensorflow.python.framework.ops", ("EagerTensor",))
    return tensors | known_types(
        "tensorflow.python.ops.resource_variable_ops", ("ResourceVariable",)
    )


def describe_tensorflow(tensor: Any) -> Iterator[dict[str, Any]]:
    """A tensor or variable of exactly TensorFlow's own type."""
    shape = [int(length) for length in tensor.shape]
    yield {"shape": shape, "dtype": cut(tensor.dtype.name, MAX_DTYPE)}
    if math.prod(shape) > _MAX_CONVERTED_ITEMS:
        return
    # A copy: unlike PyTorch, it does not share its memory.
    array = sys.modules["numpy"].asarray(tensor.numpy())
    yield {"preview": corner_text(array)}
    yield array_statistics(array)


def describe_sparse_matrix(matrix: Any) -> Iterator[dict[str, Any]]:
    """A matrix of which only the items that are stored take room."""
    shape = [int(length) for length in matrix.shape]
    yield {"shape": shape, "dtype": cut(str(matrix.dtype), MAX_DTYPE)}
    yield {"preview": f"{int(matrix.nnz)} stored items"}


def _as_array(tensor: "torch.Tensor") -> Any:
    """The tensor's memory as an array; a copy where NumPy cannot share it, None where too large."""
    import torch

    if tensor.layout != torch.strided or tensor.device.type == "meta":
        return None
    plain = tensor.detach()
    if plain.device.type == "cpu" and plain.dtype != torch.bfloat16:
        return plain.resolve_conj().resolve_neg().numpy()
    if plain.numel() > _MAX_CONVERTED_ITEMS:
        return None
    if plain.dtype == torch.bfloat16:
        plain = plain.float()
    return plain.cpu().numpy()
