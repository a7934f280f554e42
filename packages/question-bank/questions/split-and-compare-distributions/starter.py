import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from scipy import stats
from sklearn.model_selection import train_test_split


def split_and_compare(
    df: pd.DataFrame, target: str, test_size: float = 0.2, random_state: int = 123
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, Figure]:
    """Return train part, test part, a report on their numeric columns, and histograms."""
    raise NotImplementedError
