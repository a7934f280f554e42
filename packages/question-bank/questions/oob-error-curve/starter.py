import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.ensemble import RandomForestClassifier


def oob_curve(
    X: np.ndarray, y: np.ndarray, counts: list[int], random_state: int = 0
) -> tuple[pd.DataFrame, int, Figure]:
    """Return the out-of-bag error by number of trees, the number to choose, and a plot."""
    raise NotImplementedError
