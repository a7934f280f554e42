import numpy as np
import pandas as pd
import torch
from torch.utils.data import Dataset


def _learn(df: pd.DataFrame, target: str) -> dict:
    """Return what validation data needs to know about the training data."""
    stats: dict = {"features": [], "mean": {}, "std": {}, "had_missing": []}
    for name in df.columns:
        if name == target:
            continue
        stats["features"].append(name)
        values = df[name].to_numpy(dtype=np.float64, na_value=np.nan)
        known = values[~np.isnan(values)]
        if len(known) < len(values):
            stats["had_missing"].append(name)
        mean, std = 0.0, 0.0
        if len(known) > 0 and known.min() < known.max():
            mean, std = float(known.mean()), float(known.std())
        # a std of 0 marks a column that is constant or has no values
        stats["mean"][name], stats["std"][name] = mean, std
    return stats


class TabularDataset(Dataset):
    """Standardised features with indicators of missing cells, and a target."""

    def __init__(self, df: pd.DataFrame, target: str, stats: dict | None = None) -> None:
        if target not in df.columns:
            raise KeyError(target)
        self.stats = _learn(df, target) if stats is None else stats

        features = self.stats["features"]
        indicators = self.stats["had_missing"]
        table = np.zeros((len(df), len(features) + len(indicators)), dtype=np.float64)
        for column, name in enumerate(features):
            values = df[name].to_numpy(dtype=np.float64, na_value=np.nan)
            missing = np.isnan(values)
            if self.stats["std"][name] > 0:
                scaled = (values - self.stats["mean"][name]) / self.stats["std"][name]
                table[:, column] = np.where(missing, 0.0, scaled)
            if name in indicators:
                table[:, len(features) + indicators.index(name)] = missing

        self._features = torch.from_numpy(table.astype(np.float32))
        self._targets = torch.from_numpy(df[target].to_numpy(dtype=np.float64).astype(np.float32))

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._targets)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the features of shape (f,) and the target of row index."""
        return self._features[index], self._targets[index]
