import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure


def boxplots(df: pd.DataFrame, value: str, by: str) -> tuple[Figure, pd.DataFrame]:
    """Return box plots of a column as a whole and by group, and the numbers behind them."""
    raise NotImplementedError
