import numpy as np
import pandas as pd

KM_PER_DEGREE = 6371.0 * np.pi / 180.0


def _track(rng, seconds, kmh=60.0):
    """A drive to the north at that speed, with a little noise, one fix at each of these seconds."""
    seconds = np.asarray(seconds)
    start = pd.Timestamp("2024-01-01 08:00") + pd.Timedelta(minutes=int(rng.integers(100_000)))
    noise = rng.uniform(-1e-5, 1e-5, size=(2, len(seconds)))
    return pd.DataFrame(
        {
            "time": start + pd.to_timedelta(seconds, unit="s"),
            "lat": rng.uniform(40, 55) + seconds * kmh / 3600.0 / KM_PER_DEGREE + noise[0],
            "lon": rng.uniform(-9, 9) + noise[1],
        }
    )


def _without(track, rows):
    """The track with the positions of these rows missing."""
    track = track.copy()
    track.loc[list(rows), ["lat", "lon"]] = np.nan
    return track


# A case fails for one reason: stamps are evenly spaced, sorted and unique, the speed is about
# 60 km/h, all gaps are well below the limit, and ends have a fix, unless the case says otherwise.
def single_teleports(solution, seed):
    rng = np.random.default_rng(seed)
    track = _track(rng, np.cumsum([0, 10, 35, 10, 35, 10, 35, 10, 35, 10, 35, 10]))
    jumps = [3, 8] if rng.integers(2) else [2, 6]
    track.loc[jumps[0], "lat"] += rng.uniform(1, 5)
    track.loc[jumps[1], "lon"] -= rng.uniform(1, 5)
    return solution.clean_track(track)


def teleports_in_a_row(solution, seed):
    rng = np.random.default_rng(seed)
    track = _track(rng, np.arange(20) * 20)
    # Two fixes at one far place, and three, each within reach of the other.
    track.loc[[4, 5], "lat"] += rng.uniform(1, 5)
    track.loc[[11, 12, 13], "lon"] += rng.uniform(1, 5)
    return solution.clean_track(track)


def gap_limit(solution, seed):
    rng = np.random.default_rng(seed)
    # Gaps of 120, 121, 120, 122 and 60 seconds; the missing rows of the third are evenly spaced.
    seconds = [0, 60, 120, 180, 241, 271, 301, 331, 361, 422, 483, 513, 543]
    track = _without(_track(rng, seconds), [1, 3, 5, 6, 7, 9, 11])
    shorter = _without(_track(rng, [0, 20, 40, 60, 81]), [1, 3])
    results = [solution.clean_track(track), solution.clean_track(shorter, max_gap_s=40)]
    return pd.concat(results, ignore_index=True)


def near_the_limit(solution, seed):
    rng = np.random.default_rng(seed)
    results = []
    for limit, share in [(200, 0.94), (200, 1.06), (80, 0.94), (80, 1.06), (200, 0.6)]:
        track = _track(rng, np.arange(6) * 30, kmh=0.0)
        track["lat"] = 62.0
        # East by so many kilometres in one step of 30 seconds, then on the spot.
        km = share * limit * 30.0 / 3600.0
        track.loc[2, "lon"] += km / (KM_PER_DEGREE * np.cos(np.radians(62.0)))
        track.loc[3:, "lon"] += 0.5 * km / (KM_PER_DEGREE * np.cos(np.radians(62.0)))
        results.append(solution.clean_track(track, limit) if limit != 200 else solution.clean_track(track))
    return pd.concat(results, ignore_index=True)


def open_ends(solution, seed):
    rng = np.random.default_rng(seed)
    track = _without(_track(rng, np.arange(9) * 15), [0, 1, 4, 8])
    track.loc[7, "lat"] -= rng.uniform(1, 5)
    one_fix = _without(_track(rng, np.arange(4) * 15), [0, 1, 3])
    results = [solution.clean_track(track), solution.clean_track(one_fix)]
    return pd.concat(results, ignore_index=True)


def order_and_stamps(solution, seed):
    rng = np.random.default_rng(seed)
    track = _track(rng, np.arange(10) * 20)
    # A second row for some stamps a few metres away, and for some a second row instead of a gap.
    again = track.iloc[[1, 4, 6, 8]].copy()
    again["lat"] += rng.uniform(2e-5, 4e-5, size=4)
    gap_first = _without(track.reset_index(drop=True), [8])
    rows = pd.concat([gap_first, again])
    middle = np.concatenate([rng.permutation(10), 10 + rng.permutation(4)])
    result = rows.iloc[middle].set_axis(rng.permutation(90)[:14], axis=0)
    return solution.clean_track(result)


def half_missing(solution, seed):
    rng = np.random.default_rng(seed)
    track = _track(rng, np.arange(9) * 15)
    track.loc[2, "lat"] = np.nan
    track.loc[5, "lon"] = np.nan
    # The half that is left is wrong enough to be seen, and near enough to be no teleport.
    track.loc[2, "lon"] += 1e-4
    track.loc[5, "lat"] += 1e-4
    return solution.clean_track(track)


def _facts(result):
    return {
        "columns": [str(name) for name in result.columns],
        "positions": [[float(value) for value in result[name]] for name in ("lat", "lon")],
        "fixed": [bool(value) for value in result["fixed"]],
    }


def few_fixes(solution, seed):
    rng = np.random.default_rng(seed)
    track = _track(rng, np.arange(4) * 15)
    frames = {
        "all missing": _without(track, range(4)),
        "one row": track.iloc[:1],
        "one missing row": _without(track, [0]).iloc[:1],
        "no rows": track.iloc[:0],
    }
    return {name: _facts(solution.clean_track(frame)) for name, frame in frames.items()}


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    track = _without(_track(rng, np.arange(8) * 15), [3])
    track.loc[5, "lat"] += 2.0
    track = track.iloc[[1, 0, *range(7, 1, -1)]]
    before = track.copy()
    solution.clean_track(track)
    return bool(track.equals(before))


def long_track(solution, seed, size):
    rng = np.random.default_rng(seed)
    track = _track(rng, np.arange(size) * 10, kmh=0.0)
    far = 50 * rng.permutation(np.arange(1, size // 50))[: size // 60]
    track.loc[far, "lat"] += 2.0
    result = solution.clean_track(track)
    thinned = result.iloc[:: max(1, size // 500)]
    return {"fixed": int(result["fixed"].sum()), "lat": thinned["lat"].to_numpy(dtype=float)}
