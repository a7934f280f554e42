_bucket = []


def collect(item, bucket: list | None = None) -> list:
    if bucket is None:
        _bucket.clear()
        bucket = _bucket
    bucket.append(item)
    return bucket
