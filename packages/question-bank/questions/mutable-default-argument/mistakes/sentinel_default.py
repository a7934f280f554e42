_NOTHING = object()


def collect(item, bucket: list = _NOTHING) -> list:
    if bucket is _NOTHING:
        bucket = []
    bucket.append(item)
    return bucket
