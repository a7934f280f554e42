import random


import numpy as np


class KMeans:
    def __init__(self, k, random_state=0):
        if k < 1:
            raise ValueError("k must be at least 1")
        self.k = k
        self.random_state = random_state

    def fit(self, X, n_iterations=100):
        rows = [tuple(float(v) for v in row) for row in X]
        candidates = sorted(set(rows))
        if self.k > len(candidates):
            raise ValueError("not enough distinct rows")
        generator = random.Random(self.random_state)
        centres = generator.sample(candidates, self.k)
        done = 0
        while done < n_iterations:
            done += 1
            groups = [[] for _ in centres]
            for row in rows:
                groups[self._closest(row, centres)].append(row)
            moved = []
            for centre, group in zip(centres, groups):
                if group:
                    columns = zip(*group)
                    moved.append(tuple(sum(column) / len(group) for column in columns))
                else:
                    moved.append(centre)
            if moved == centres:
                break
            centres = moved
        self.n_iter = done
        self.centroids = np.array(centres)
        return self

    def predict(self, x):
        if not hasattr(self, "centroids"):
            raise RuntimeError("not fitted")
        x = np.asarray(x)
        if x.ndim == 1:
            return self._closest(x, self.centroids)
        return np.array([self._closest(row, self.centroids) for row in x], dtype=int)

    @staticmethod
    def _closest(row, centres):
        best, best_distance = 0, None
        for number, centre in enumerate(centres):
            distance = sum((a - b) ** 2 for a, b in zip(row, centre))
            if best_distance is None or distance < best_distance:
                best, best_distance = number, distance
        return best
