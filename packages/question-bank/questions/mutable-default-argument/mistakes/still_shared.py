def collect(item, bucket: list | None = list()) -> list:
    bucket.append(item)
    return bucket
