def collect(item, bucket: list = []) -> list:
    """Add item to bucket and return bucket; start a new list when none is given."""
    bucket.append(item)
    return bucket
