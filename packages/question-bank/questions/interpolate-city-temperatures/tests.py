import numpy as np
import pandas as pd

DAY = pd.Timedelta(days=1)
START = pd.Timestamp("2023-03-01")


def _city(rng, name, days, missing=()):
    """Rows of one city on these days in this order, with gaps at these places."""
    warm = rng.integers(40, 300, size=len(days)) / 10.0
    warm[list(missing)] = np.nan
    dates = START + DAY * np.asarray(days)
    return pd.DataFrame({"city": name, "date": dates, "temperature": warm})


def _filled(solution, frame):
    return solution.fill_temperatures(frame)["temperature"].tolist()


# A case fails for one reason: only the first has uneven days, and gaps at the ends, interleaved
# cities and unsorted dates have a case each.
def uneven_days(solution, seed):
    rng = np.random.default_rng(seed)
    hand = pd.DataFrame(
        {
            "city": "Oslo",
            "date": START + DAY * np.array([0, 1, 4]),
            "temperature": [10.0, np.nan, 22.0],
        }
    )
    days = np.cumsum([0, 1, 3, 1, 6, 2, 1, 4, *rng.integers(1, 9, size=4)])
    return [_filled(solution, hand), _filled(solution, _city(rng, "Bern", days, [1, 2, 4, 6, 9]))]


def gaps_at_the_ends(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        "both ends": _filled(solution, _city(rng, "Oslo", range(9), [0, 1, 6, 7, 8])),
        "one known value": _filled(solution, _city(rng, "Oslo", range(5), [0, 1, 3, 4])),
    }


def interleaved_cities(solution, seed):
    rng = np.random.default_rng(seed)
    oslo = _city(rng, "Oslo", range(8), [1, 4, 5])
    cairo = _city(rng, "Cairo", range(8), [2, 3, 6])
    cairo["temperature"] += 100.0
    both = pd.concat([oslo, cairo]).sort_values(["date", "city"], ignore_index=True)
    return _filled(solution, both)


def unsorted_dates(solution, seed):
    rng = np.random.default_rng(seed)
    # The neighbours of a gap are not those of its date.
    days = [4, 0, 6, 2, 7, 1, 5, 3]
    return _filled(solution, _city(rng, "Oslo", days, [3, 6]))


def city_without_values(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.concat(
        [_city(rng, "Oslo", range(4), [0, 1, 2, 3]), _city(rng, "Cairo", range(5), [2])],
        ignore_index=True,
    )
    return _filled(solution, frame)


def everything_else_kept(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.concat([_city(rng, "Oslo", range(4), [1]), _city(rng, "Bern", range(4), [2])])
    frame.insert(0, "station", [f"station {number}" for number in rng.integers(9, size=8)])
    frame["rain"] = rng.integers(20, size=8) / 4.0
    frame.iloc[[2, 5], 4] = np.nan
    frame["note"] = ["", None, "fog", None, "", "snow", None, ""]
    frame.index = [7, 7, 3, "b", 3, "a", 0, 1]
    return solution.fill_temperatures(frame)


def duplicate_measurements(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _city(rng, "Oslo", range(6), [2])
    row = int(rng.integers(6))
    again = frame.iloc[[row]]
    other = again.assign(temperature=again["temperature"].fillna(1.0) + 1.0)
    outcomes = {}
    for name, extra in {
        "same temperature": again,
        "another temperature": other,
        "missing temperature": again.assign(temperature=np.nan),
        "another city": again.assign(city="Bern"),
    }.items():
        try:
            solution.fill_temperatures(pd.concat([frame, extra], ignore_index=True))
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    frame = _city(np.random.default_rng(seed), "Oslo", range(7), [1, 4])
    solution.fill_temperatures(frame)
    return frame


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    count = size // 20
    warm = rng.integers(40, 300, size=size) / 10.0
    warm[rng.random(size) < 0.2] = np.nan
    # The ends are known, and every city has as many days.
    warm[::count] = 10.0
    warm[count - 1 :: count] = 20.0
    frame = pd.DataFrame(
        {
            "city": np.repeat([f"city {number:02d}" for number in range(20)], count),
            "date": np.tile(pd.date_range("1990-01-01", periods=count), 20),
            "temperature": warm,
        }
    )
    return solution.fill_temperatures(frame)["temperature"].to_numpy()[::17]
