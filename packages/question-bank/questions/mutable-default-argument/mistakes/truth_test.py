def collect(item, bucket: list | None = None) -> list:
    bucket = bucket or []
    bucket.append(item)
    return bucket
