def collect(item, bucket: list | None = None) -> list:
    if bucket is None:
        bucket = []
    bucket += item if isinstance(item, list) else [item]
    return bucket
