import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split


def size_study(
    X: np.ndarray, y: np.ndarray, sizes: list[int], repeats: int = 10, random_state: int = 0
) -> tuple[pd.DataFrame, Figure]:
    """Return the error of a linear regression by training size, as a table and with error bars."""
    raise NotImplementedError
