# row: J6
# title: a sparse matrix with cells that do not exist
# kind: submission
# question: scaling
# environment: numpy
# expect: failed bad_answer raised
import numpy as np
import scipy.sparse


def scale(x):
    matrix = scipy.sparse.csr_matrix(x.shape)
    matrix.indices = np.array([10**8], dtype=np.int64)
    matrix.indptr = np.array([0, 1] + [1] * (x.shape[0] - 1), dtype=np.int64)
    matrix.data = np.array([1.0])
    return matrix
