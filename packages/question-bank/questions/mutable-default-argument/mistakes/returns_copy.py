def collect(item, bucket: list | None = None) -> list:
    return [*(bucket or []), item]
