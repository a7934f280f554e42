"""Sparse matrices, tensors and figures."""

from typing import Any

import pytest
from codec_help import round_trip
from pairwise_codec import SparseMatrix, Tensor, Unrepresentable


@pytest.fixture(scope="module")
def sparse() -> Any:
    return pytest.importorskip("scipy.sparse")


@pytest.fixture(scope="module")
def torch() -> Any:
    return pytest.importorskip("torch")


@pytest.mark.parametrize("form", ["csr", "csc", "coo", "lil", "dok", "dia", "bsr"])
@pytest.mark.parametrize("family", ["matrix", "array"])
def test_sparse_matrices_survive_in_every_format(sparse: Any, form: str, family: str) -> None:
    dense = [[0, 1.5, 0], [0, 0, 0], [2.5, 0, -3.5]]
    answer = round_trip(getattr(sparse, f"{form}_{family}")(dense))
    assert isinstance(answer, SparseMatrix)
    assert answer.format == form
    assert answer.toarray().tolist() == dense


def test_repeated_entries_are_summed(sparse: Any) -> None:
    answer = round_trip(sparse.coo_matrix(([1.0, 2.0], ([1, 1], [0, 0])), shape=(2, 2)))
    assert answer.data.tolist() == [3.0]


def test_a_huge_sparse_matrix_is_not_made_dense(sparse: Any) -> None:
    answer = round_trip(sparse.csr_matrix((10**6, 10**6)))
    assert answer.shape == (10**6, 10**6)
    with pytest.raises(ValueError, match="too large"):
        answer.toarray()


DTYPES = ["bool", "uint8", "int8", "int16", "int32", "int64", "float16", "bfloat16", "float32",
          "float64", "complex64", "complex128"]  # fmt: skip


@pytest.mark.parametrize("name", DTYPES)
def test_tensors_survive_in_dtype_shape_and_values(torch: Any, name: str) -> None:
    value = torch.tensor([[0, 1, 1], [1, 0, 1]]).to(getattr(torch, name)).T
    answer = round_trip(value)
    assert isinstance(answer, Tensor)
    assert answer.dtype == name
    assert answer.shape == (3, 2)
    assert answer.array.tolist() == value.tolist()


def test_tensors_leave_their_graph_behind(torch: Any) -> None:
    value = torch.nn.Parameter(torch.ones(2)) * 2
    assert round_trip(value).array.tolist() == [2.0, 2.0]


def test_sparse_and_conjugated_tensors_become_plain(torch: Any) -> None:
    assert round_trip(torch.eye(2).to_sparse()).array.tolist() == [[1, 0], [0, 1]]
    assert round_trip(torch.tensor([1 + 2j]).conj()).array.tolist() == [1 - 2j]


def test_an_expanded_tensor_is_refused_before_it_is_copied(torch: Any) -> None:
    answer = round_trip(torch.ones(1).expand(10**10))
    assert isinstance(answer, Unrepresentable)


def test_a_tensor_that_lies_is_read_from_its_storage(torch: Any) -> None:
    class Lying(torch.Tensor):
        @classmethod
        def __torch_function__(
            cls, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            return torch.tensor([42.0])

        def detach(self) -> Any:
            return torch.tensor([43.0])

        def numpy(self) -> Any:
            raise RuntimeError("nothing to see")

    answer = round_trip(torch.tensor([1.0, 2.0]).as_subclass(Lying))
    assert answer.array.tolist() == [1.0, 2.0]
