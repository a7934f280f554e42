import string
from difflib import SequenceMatcher

import numpy as np
import pandas as pd

COLUMNS = ["id", "name", "postcode", "updated", "n_merged", "region"]
WITHOUT_PUNCTUATION = str.maketrans("", "", string.punctuation)


def dedupe_and_enrich(
    records: pd.DataFrame, reference: pd.DataFrame, threshold: float = 0.85
) -> pd.DataFrame:
    """Return one row for each group of matching records, with its size and its region."""
    if reference["postcode"].duplicated().any():
        raise ValueError("reference has a postcode twice")
    ordered = records.sort_values("id", ignore_index=True)
    group = _groups(ordered, threshold)
    sizes = np.bincount(group, minlength=len(ordered))[group]
    # Rows are in order of id, so the first of equal stamps has the smallest one; NaT comes last.
    kept = (
        ordered.assign(group=group, n_merged=sizes)
        .sort_values("updated", ascending=False, kind="stable", na_position="last")
        .drop_duplicates("group")
        .sort_values("id")
    )
    return kept.merge(
        reference[["postcode", "region"]], on="postcode", how="left", validate="many_to_one"
    )[COLUMNS]


def _groups(ordered: pd.DataFrame, threshold: float) -> np.ndarray:
    """Return for each record the position that stands for its group of chained matches."""
    parent = list(range(len(ordered)))

    def root(position: int) -> int:
        while parent[position] != position:
            parent[position] = parent[parent[position]]
            position = parent[position]
        return position

    comparable = ordered.dropna(subset=["name", "postcode"])
    # Only records of one postcode can match, so names are compared inside these blocks only.
    for _, block in comparable.groupby("postcode")["name"]:
        names = [(position, _normalised(name)) for position, name in block.items()]
        for number, (position, name) in enumerate(names):
            for other, other_name in names[number + 1 :]:
                if SequenceMatcher(None, name, other_name).ratio() >= 0.85:
                    parent[root(other)] = root(position)
    return np.array([root(position) for position in range(len(ordered))], dtype=int)


def _normalised(name: str) -> str:
    """Return the name in one case, without punctuation, with single spaces."""
    return " ".join(name.casefold().translate(WITHOUT_PUNCTUATION).split())
