import numpy as np
import pandas as pd

REFERENCE = pd.DataFrame(
    {
        "postcode": ["N1 1AA", "N1 2BB", "E2 1AA", "S4 4DD"],
        "region": ["North", "North", "East", "South"],
    }
)
PEOPLE = ["Margaret Hollis", "Peter Vandermeer", "Xiu Zhang", "Olufemi Bakare", "Kate Dubrow"]


def _records(rng, names, postcodes="N1 1AA", days=None):
    """Records with ids in random order; but where days are given, a later row has a later stamp."""
    size = len(names)
    start = pd.Timestamp("2024-01-01") + pd.Timedelta(days=int(rng.integers(300)))
    days = range(size) if days is None else days
    stamps = [pd.NaT if day is None else start + pd.Timedelta(days=int(day)) for day in days]
    frame = pd.DataFrame(
        {
            "id": np.sort(rng.permutation(900)[:size]),
            "name": names,
            "postcode": postcodes,
            "updated": pd.DatetimeIndex(stamps),
        }
    )
    return frame.iloc[rng.permutation(size)]


# A case fails for one reason: but where its name says so, all records are of one known postcode,
# nothing is missing, no stamps are equal, and pairs match clearly or not at all.
def kinds_of_duplicates(solution, seed):
    rng = np.random.default_rng(seed)
    names = [
        *PEOPLE,
        "Margaret Hollis",
        "PETER VANDERMEER",
        "X.i.u. (Z-h-a-n-g)",
        "Olufemi  Bakere ",
        "Max Weiß",
        "MAX WEISS",
        "Nobody Else",
    ]
    return solution.dedupe_and_enrich(_records(rng, names), REFERENCE.assign(area=1.5))


def other_postcodes(solution, seed):
    rng = np.random.default_rng(seed)
    names = [PEOPLE[0], "Margaret Holis", PEOPLE[0], PEOPLE[2], PEOPLE[2], PEOPLE[2]]
    postcodes = ["N1 1AA", "N1 2BB", "N1 2BB", "E2 1AA", "S4 4DD", "E2 1AA"]
    return solution.dedupe_and_enrich(_records(rng, names, postcodes), REFERENCE)


def chains(solution, seed):
    rng = np.random.default_rng(seed)
    # Neighbours of a chain differ in one of ten letters, its ends in two to four of them.
    chain = ["abcdefghij", "abcdefghix", "abcdefghwx", "abcdefgvwx", "abcdefuvwx"]
    orders = [[0, 1, 2], [0, 2, 1], [4, 0, 2, 3, 1]]
    results = []
    for postcode, order in zip(["N1 1AA", "E2 1AA", "S4 4DD"], orders):
        results.append([(chain[number], postcode) for number in order] + [("other one", postcode)])
    rows = [row for block in results for row in block]
    names, postcodes = zip(*rows)
    return solution.dedupe_and_enrich(_records(rng, list(names), list(postcodes)), REFERENCE)


def latest_row(solution, seed):
    rng = np.random.default_rng(seed)
    names = [name for name in PEOPLE for _ in range(3)]
    days = [5, 9, 2, 4, 4, 1, None, 3, None, None, None, None, 7, 8, 8]
    return solution.dedupe_and_enrich(_records(rng, names, days=days), REFERENCE)


def unknown_postcode(solution, seed):
    rng = np.random.default_rng(seed)
    postcodes = ["N1 1AA", "Q9 9QQ", "Q9 9QQ", "S4 4DD", "W1 1AA"]
    names = [PEOPLE[0], PEOPLE[1], PEOPLE[1], PEOPLE[2], PEOPLE[3]]
    return solution.dedupe_and_enrich(_records(rng, names, postcodes), REFERENCE)


def missing_values(solution, seed):
    rng = np.random.default_rng(seed)
    names = [None, None, PEOPLE[0], PEOPLE[1], PEOPLE[1], np.nan, PEOPLE[2], "nan", "None"]
    known = "N1 1AA"
    postcodes = [known, known, known, None, np.nan, None, known, known, known]
    return solution.dedupe_and_enrich(_records(rng, names, postcodes), REFERENCE)


def given_threshold(solution, seed):
    rng = np.random.default_rng(seed)
    # Three of four letters agree, or four of five: ratios of 0.75 and of 0.8.
    names = ["abcd", "abce", "wxyzv", "wxyzu", "mnop", "mqrs"]
    results = [
        solution.dedupe_and_enrich(_records(rng, names), REFERENCE, threshold=threshold)
        for threshold in (0.75, 0.8, 0.25)
    ]
    return pd.concat(results, ignore_index=True)


def empty_records(solution, seed):
    rng = np.random.default_rng(seed)
    result = solution.dedupe_and_enrich(_records(rng, PEOPLE[:2]).iloc[:0], REFERENCE)
    return {"columns": [str(name) for name in result.columns], "rows": len(result)}


def doubled_reference(solution, seed):
    rng = np.random.default_rng(seed)
    doubled = pd.concat([REFERENCE, REFERENCE.iloc[[int(rng.integers(4))]]], ignore_index=True)
    return solution.dedupe_and_enrich(_records(rng, PEOPLE), doubled)


def many_records(solution, seed, size):
    rng = np.random.default_rng(seed)
    blocks = size // 5
    letters = rng.choice(list("abcdefghijklmnopqrstuvwxyz"), size=(size, 12))
    names = ["".join(row) for row in letters]
    # The last name of each block is the first one again.
    names[4::5] = names[::5]
    postcodes = [f"P{number // 5} 1AA" for number in range(size)]
    records = pd.DataFrame({"id": np.arange(size), "name": names, "postcode": postcodes})
    records["updated"] = pd.Timestamp("2024-01-01") + pd.to_timedelta(np.arange(size), unit="h")
    reference = pd.DataFrame({"postcode": postcodes[::5], "region": "somewhere"})
    result = solution.dedupe_and_enrich(records, reference)
    return [int(one) for one in result["id"]], [int(one) for one in result["n_merged"]]
