import numpy as np


def euclidean_matrix(points):
    """Add up the squared differences of one coordinate after the other."""
    if points.ndim != 2:
        raise ValueError("one row per point is needed")
    number, coordinates = points.shape
    total = np.zeros((number, number))
    for column in range(coordinates):
        place = points[:, column].astype(float)
        total += np.subtract.outer(place, place) ** 2
    return np.sqrt(total)
