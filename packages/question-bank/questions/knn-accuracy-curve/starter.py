import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure


def plot_sweep(table: pd.DataFrame, best_k: int) -> Figure:
    """Return a new figure with train and test accuracy against k, and best_k marked."""
    raise NotImplementedError
