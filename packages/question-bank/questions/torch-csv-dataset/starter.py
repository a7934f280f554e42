import numpy as np
import pandas as pd
import torch
from torch.utils.data import Dataset


class TabularDataset(Dataset):
    """Standardised features with indicators of missing cells, and a target."""

    def __init__(self, df: pd.DataFrame, target: str, stats: dict | None = None) -> None:
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the features of shape (f,) and the target of row index."""
        raise NotImplementedError
