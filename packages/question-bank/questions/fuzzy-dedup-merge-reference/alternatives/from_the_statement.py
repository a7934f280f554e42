import string
from difflib import SequenceMatcher

import numpy as np
import pandas as pd

NO_PUNCTUATION = str.maketrans("", "", string.punctuation)


def _normalise(name: str) -> str:
    return " ".join(name.casefold().translate(NO_PUNCTUATION).split())


def _similar(a: str, b: str, threshold: float) -> bool:
    matcher = SequenceMatcher(None, a, b)
    # The two quick ratios are upper bounds of the real one.
    return (
        matcher.real_quick_ratio() >= threshold
        and matcher.quick_ratio() >= threshold
        and matcher.ratio() >= threshold
    )


def _find(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def dedupe_and_enrich(
    records: pd.DataFrame, reference: pd.DataFrame, threshold: float = 0.85
) -> pd.DataFrame:
    """Return one row for each group of matching records, with its size and its region."""
    known_reference = reference[reference["postcode"].notna()]
    if known_reference["postcode"].duplicated().any():
        raise ValueError("a postcode occurs twice in the reference")
    regions = dict(zip(known_reference["postcode"], known_reference["region"]))

    ordered = records.sort_values("id")[["id", "name", "postcode", "updated"]]
    names = ordered["name"].tolist()
    postcodes = ordered["postcode"].tolist()
    stamps = ordered["updated"].tolist()

    blocks: dict[str, list[int]] = {}
    for i in range(len(names)):
        if pd.notna(names[i]) and pd.notna(postcodes[i]):
            blocks.setdefault(postcodes[i], []).append(i)

    # Rows are in the order of their ids, so the first of a pair has the smaller id.
    parent = list(range(len(names)))
    for block in blocks.values():
        normalised = [_normalise(names[i]) for i in block]
        for p in range(len(block)):
            for q in range(p + 1, len(block)):
                root_p = _find(parent, block[p])
                root_q = _find(parent, block[q])
                if root_p != root_q and _similar(normalised[p], normalised[q], threshold):
                    parent[root_q] = root_p

    latest: dict[int, int] = {}
    sizes: dict[int, int] = {}
    for i in range(len(names)):
        root = _find(parent, i)
        sizes[root] = sizes.get(root, 0) + 1
        if root not in latest:
            latest[root] = i
            continue
        best = stamps[latest[root]]
        if pd.notna(stamps[i]) and (pd.isna(best) or stamps[i] > best):
            latest[root] = i

    keep = sorted(latest.values())
    result = ordered.iloc[keep].reset_index(drop=True)
    result["n_merged"] = [sizes[_find(parent, i)] for i in keep]
    result["region"] = [
        regions.get(postcodes[i], np.nan) if pd.notna(postcodes[i]) else np.nan for i in keep
    ]
    return result
