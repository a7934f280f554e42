"""Collect items in a list that is new for each call unless the caller brings one."""

from typing import Any


def collect(item: Any, bucket: list | None = None) -> list:
    """Add item to bucket and return bucket; start a new list when none is given."""
    # Defaults are evaluated once, at definition, so the list has to be made here.
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket
