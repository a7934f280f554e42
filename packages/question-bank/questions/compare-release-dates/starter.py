def more_releases(a: list[str], b: list[str], cutoff: str) -> list[list[str]]:
    """Return a list of the one with more releases from cutoff on, or of both in a tie."""
    raise NotImplementedError
