"""A table with missing cells as a dataset whose scaling comes from the training set."""

from typing import Any

import numpy as np
import pandas as pd
import torch
from torch.utils.data import Dataset


class TabularDataset(Dataset):
    """Standardised features with indicators of missing cells, and a target."""

    def __init__(self, df: pd.DataFrame, target: str, stats: dict | None = None) -> None:
        if target not in df.columns:
            raise KeyError(target)
        self.stats = _learn(df.drop(columns=target)) if stats is None else stats

        cells = df[self.stats["columns"]]
        # Constant columns have a standard deviation of NaN, so they are filled like missing cells.
        scaled = ((cells - self.stats["mean"]) / self.stats["std"]).fillna(0.0)
        indicators = cells[self.stats["incomplete"]].isna()
        self.features = scaled.join(indicators.add_suffix("_missing").astype(float))
        self.targets = torch.tensor(df[target].to_numpy(), dtype=torch.float32)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.targets)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the features of shape (f,) and the target of row index."""
        features = self.features.loc[index].to_numpy(np.float32)
        return torch.from_numpy(features), self.targets[index]


def _learn(features: pd.DataFrame) -> dict[str, Any]:
    """Return what a validation set has to be treated with."""
    # Rounding can give equal values a standard deviation above 0, so they are counted.
    varies = features.nunique() > 1
    return {
        "columns": list(features.columns),
        "mean": features.mean(),
        "std": features.std(ddof=0).where(varies),
        "incomplete": list(features.columns[features.isna().any()]),
    }
