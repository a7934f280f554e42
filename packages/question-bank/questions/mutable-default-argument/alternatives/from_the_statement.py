def collect(item, bucket: list | None = None) -> list:
    """Add item to bucket and return bucket; start a new list when none is given."""
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket
