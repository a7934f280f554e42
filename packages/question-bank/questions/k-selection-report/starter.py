import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from sklearn.cluster import KMeans
from sklearn.metrics import davies_bouldin_score, silhouette_score


def k_report(
    X: np.ndarray, ks: list[int], random_state: int = 0
) -> tuple[pd.DataFrame, Figure, int]:
    """Return the scores of each k, a figure of them, and the best k."""
    raise NotImplementedError
