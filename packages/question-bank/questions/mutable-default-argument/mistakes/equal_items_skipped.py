def collect(item, bucket: list | None = None) -> list:
    if bucket is None:
        bucket = []
    if item not in bucket:
        bucket.append(item)
    return bucket
