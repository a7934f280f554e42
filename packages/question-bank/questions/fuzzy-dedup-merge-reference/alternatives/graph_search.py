import re
import string
from collections import defaultdict
from difflib import SequenceMatcher

import pandas as pd


def dedupe_and_enrich(records, reference, threshold=0.85):
    regions = {}
    for postcode, region in zip(reference["postcode"], reference["region"]):
        if postcode in regions:
            raise ValueError(f"{postcode} occurs twice")
        regions[postcode] = region

    rows = sorted(
        zip(records["id"], records["name"], records["postcode"], records["updated"]),
        key=lambda row: row[0],
    )
    by_postcode = defaultdict(list)
    for number, (_, name, postcode, _) in enumerate(rows):
        if not pd.isna(name) and not pd.isna(postcode):
            by_postcode[postcode].append((number, clean(name)))

    edges = defaultdict(set)
    for members in by_postcode.values():
        for i in range(len(members)):
            for j in range(i + 1, len(members)):
                a, b = members[i], members[j]
                if SequenceMatcher(None, a[1], b[1]).ratio() >= threshold:
                    edges[a[0]].add(b[0])
                    edges[b[0]].add(a[0])

    seen, result = set(), []
    for start in range(len(rows)):
        if start in seen:
            continue
        seen.add(start)
        stack, group = [start], []
        while stack:
            one = stack.pop()
            group.append(one)
            for other in edges[one] - seen:
                seen.add(other)
                stack.append(other)
        best = None
        for one in sorted(group):
            stamp = rows[one][3]
            if best is None:
                best = one
            elif not pd.isna(stamp) and (pd.isna(rows[best][3]) or stamp > rows[best][3]):
                best = one
        identity, name, postcode, updated = rows[best]
        result.append((identity, name, postcode, updated, len(group), regions.get(postcode)))
    result.sort(key=lambda row: row[0])
    columns = ["id", "name", "postcode", "updated", "n_merged", "region"]
    frame = pd.DataFrame(result, columns=columns)
    frame["updated"] = pd.to_datetime(frame["updated"])
    return frame


def clean(name):
    name = name.casefold()
    name = re.sub("[" + re.escape(string.punctuation) + "]", "", name)
    return re.sub(r"\s+", " ", name).strip()
