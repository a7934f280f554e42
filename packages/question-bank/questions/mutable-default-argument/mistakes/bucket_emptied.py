def collect(item, bucket: list | None = None) -> list:
    if bucket is None:
        bucket = []
    bucket.clear()
    bucket.append(item)
    return bucket
