import numpy as np
import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype


def pca_table(df: pd.DataFrame, variance: float = 0.9) -> tuple[pd.DataFrame, np.ndarray, int]:
    """Return loadings (feature x component), explained ratios and the number of components."""
    if not 0 < variance <= 1:
        raise ValueError("variance must lie in (0, 1]")

    names = []
    columns = []
    for position, name in enumerate(df.columns):
        column = df.iloc[:, position]
        if is_numeric_dtype(column.dtype) and not is_bool_dtype(column.dtype):
            names.append(name)
            columns.append(column.astype("float64").to_numpy())
    if not columns:
        raise ValueError("there is no numeric column")

    data = np.column_stack(columns)
    data = data[~np.isnan(data).any(axis=1)]
    if len(data) < 2:
        raise ValueError("fewer than two complete rows")

    scaled = np.zeros(data.shape)
    for j in range(data.shape[1]):
        values = data[:, j]
        if values.min() < values.max():
            scaled[:, j] = (values - values.mean()) / values.std()

    _, singular, components = np.linalg.svd(scaled, full_matrices=False)
    total = (singular**2).sum()
    if total == 0:
        raise ValueError("all numeric columns are constant")
    ratios = singular**2 / total

    for component in components:
        size = np.abs(component)
        # The first of the largest loadings, where several are equal but for rounding.
        leader = np.flatnonzero(size >= size.max() - 1e-9)[0]
        if component[leader] < 0:
            component *= -1

    loadings = pd.DataFrame(
        components.T, index=names, columns=[f"Comp{i + 1}" for i in range(len(ratios))]
    )
    enough = np.cumsum(ratios) >= variance - 1e-9
    chosen = int(np.argmax(enough)) + 1
    return loadings, ratios, chosen
