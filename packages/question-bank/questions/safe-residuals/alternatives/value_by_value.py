import numpy as np


def residuals(y_true, y_pred):
    columns = []
    for values in (y_true, y_pred):
        if values.ndim == 2 and values.shape[1:] == (1,):
            columns.append(values[:, 0].tolist())
        elif values.ndim == 1:
            columns.append(values.tolist())
        else:
            raise ValueError("neither a vector nor a column")
    pairs = list(zip(*columns, strict=True))
    return np.array([float(one) - float(other) for one, other in pairs], dtype=np.float64)
