def euclidean(a, b) -> float:
    """Return the Euclidean distance of two points with equally many coordinates."""
    raise NotImplementedError
