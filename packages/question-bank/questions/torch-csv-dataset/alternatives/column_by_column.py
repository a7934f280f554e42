import math

import torch
from torch.utils.data import Dataset


class TabularDataset(Dataset):
    """One column after another, in plain Python numbers."""

    def __init__(self, df, target, stats=None):
        targets = [float(value) for value in df[target].tolist()]
        if stats is None:
            stats = {}
            for name in df.columns:
                if name != target:
                    stats[name] = self._describe(df[name].tolist())
        self.stats = stats
        columns, flags = [], []
        for name, (mean, sd, had_gaps) in stats.items():
            values = [float(value) for value in df[name].tolist()]
            gaps = [math.isnan(value) for value in values]
            if sd is None:
                columns.append([0.0] * len(values))
            else:
                columns.append(
                    [0.0 if gap else (value - mean) / sd for value, gap in zip(values, gaps)]
                )
            if had_gaps:
                flags.append([1.0 if gap else 0.0 for gap in gaps])
        rows = list(zip(*columns, *flags))
        self.pairs = [
            (torch.tensor(row, dtype=torch.float32), torch.tensor(y, dtype=torch.float32))
            for row, y in zip(rows, targets)
        ]

    @staticmethod
    def _describe(values):
        known = [float(value) for value in values if not math.isnan(value)]
        gaps = len(known) < len(values)
        if len(set(known)) < 2:
            return None, None, gaps
        mean = math.fsum(known) / len(known)
        variance = math.fsum((value - mean) ** 2 for value in known) / len(known)
        return mean, math.sqrt(variance), gaps

    def __len__(self):
        return len(self.pairs)

    def __getitem__(self, index):
        return self.pairs[index]
