import numpy as np
from sklearn.preprocessing import StandardScaler


def scale_pair(train, test, columns):
    columns = list(columns)
    unknown = set(columns) - (set(train.columns) & set(test.columns))
    if unknown:
        raise KeyError(sorted(unknown))
    if len(train) == 0:
        raise ValueError("nothing to learn from")

    scaler = StandardScaler()
    scaler.fit(train[columns])
    results = []
    for part in (train, test):
        series = {}
        for name in part.columns:
            if name in columns:
                values = train[name].to_numpy(dtype=float)
                spread = np.nanstd(values) or 1.0
                series[name] = (part[name] - np.nanmean(values)) / spread
            else:
                series[name] = part[name]
        results.append(part.assign(**series))
    return results[0], results[1], scaler
