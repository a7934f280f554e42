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
        scaled = ((cells - self.stats["mean"]) / self.stats["std"]).fillna(0.0)
        indicators = cells[self.stats["incomplete"]].isna()
        features = np.hstack([scaled.to_numpy(np.float32), indicators.to_numpy(np.float32)])
        self.features = torch.from_numpy(features)
        self.targets = torch.tensor(df[target].to_numpy(), dtype=torch.float32)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.targets)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the features of shape (f,) and the target of row index."""
        return self.features[index], self.targets[index]


def _learn(features: pd.DataFrame) -> dict[str, Any]:
    """Return what a validation set has to be treated with."""
    return {
        "columns": list(features.columns),
        "mean": features.mean(),
        "std": features.std(ddof=0).replace(0.0, 1.0),
        "incomplete": list(features.columns[features.isna().any()]),
    }
