import numpy as np
import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype


def pca_table(df, variance=0.9):
    if variance <= 0 or variance > 1:
        raise ValueError("variance")
    names = [n for n in df.columns if is_numeric_dtype(df[n]) and not is_bool_dtype(df[n])]
    if not names:
        raise ValueError("no numeric column")
    values = df[names].to_numpy(dtype=float)
    values = values[~np.isnan(values).any(axis=1)]
    count = len(values)
    if count < 2:
        raise ValueError("too few rows")

    centred = values - values.mean(axis=0)
    spread = np.sqrt((centred**2).mean(axis=0))
    constant = values.min(axis=0) == values.max(axis=0)
    centred[:, constant] = 0.0
    spread[constant] = 1.0
    scaled = centred / spread

    eigenvalues, vectors = np.linalg.eigh(scaled.T @ scaled / count)
    size = min(count, len(names))
    eigenvalues = np.clip(eigenvalues[::-1][:size], 0.0, None)
    vectors = vectors[:, ::-1][:, :size].copy()
    for number in range(size):
        if vectors[np.argmax(abs(vectors[:, number])), number] < 0:
            vectors[:, number] *= -1
    ratios = eigenvalues / eigenvalues.sum()

    chosen, total = 0, 0.0
    while total < variance - 1e-9:
        total += ratios[chosen]
        chosen += 1
    columns = [f"Comp{number + 1}" for number in range(size)]
    return pd.DataFrame(vectors, index=names, columns=columns), ratios, chosen
