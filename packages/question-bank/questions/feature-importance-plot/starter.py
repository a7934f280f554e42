import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier


def importance(
    X: pd.DataFrame, y: np.ndarray, random_state: int = 42, top: int | None = None
) -> tuple[pd.Series, Figure]:
    """Return the importances of a fitted tree, the largest first, and a bar chart of them."""
    raise NotImplementedError
