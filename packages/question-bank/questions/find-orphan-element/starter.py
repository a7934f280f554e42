def extra(longer: list[int], shorter: list[int]) -> int:
    """Return the number that longer holds besides all of shorter."""
    raise NotImplementedError
