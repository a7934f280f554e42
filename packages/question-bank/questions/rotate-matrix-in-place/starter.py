def rotate(matrix: list[list]) -> list[list]:
    """Turn matrix by 90 degrees clockwise: a square in place, a rectangle as a new grid."""
    raise NotImplementedError
