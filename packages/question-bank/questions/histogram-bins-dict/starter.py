def histogram(values: list[int], x: int) -> dict[str, int]:
    """Count values in at most x bins of equal width, under the keys "lo-hi"."""
    raise NotImplementedError
