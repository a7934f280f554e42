def report(src: str, dst: str) -> int:
    """Write line number and word count of each line of src with words to dst; return their number."""
    raise NotImplementedError
