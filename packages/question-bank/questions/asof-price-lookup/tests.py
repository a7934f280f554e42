import numpy as np
import pandas as pd

MINUTE = pd.Timedelta(minutes=1)


def _start(rng):
    return pd.Timestamp("2024-03-04 09:00") + pd.Timedelta(days=int(rng.integers(200)))


def _amounts(rng, size):
    return rng.integers(100, 9000, size=size) / 100.0


def _prices(rng, start, count, symbol="AAA", every_minutes=10):
    """One price every ten minutes, in order; the stamps are never doubled."""
    times = start + np.arange(count) * every_minutes * MINUTE
    return pd.DataFrame({"symbol": symbol, "time": times, "price": _amounts(rng, count)})


def _trades(rng, times, symbol="AAA"):
    return pd.DataFrame({"symbol": symbol, "time": pd.DatetimeIndex(times)})


# A case fails for one reason: each of the following holds one symbol, sorted rows, trades between
# two stamps and no column besides those that are needed, unless its name says otherwise.
def between_stamps(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    trades = _trades(rng, start + (10 * np.arange(12) + 3) * MINUTE)
    trades["shares"] = rng.integers(1, 500, size=12)
    trades["venue"] = "north"
    return solution.attach_prices(trades, _prices(rng, start, 12).assign(venue="south"))


def exact_stamp(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    trades = _trades(rng, start + 10 * np.arange(8) * MINUTE)
    return solution.attach_prices(trades, _prices(rng, start, 8))


def no_look_ahead(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    prices = _prices(rng, start, 6)
    just_before = prices["time"] - pd.Timedelta(seconds=1)
    return solution.attach_prices(_trades(rng, just_before), prices)


def max_age(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    second = pd.Timedelta(seconds=1)
    ages = pd.TimedeltaIndex(["1h", "1D", "1D", "1D"]) + second * np.array([0, -1, 0, 1])
    short = pd.TimedeltaIndex(["29min", "30min", "30min"]) + second * np.array([0, 0, 1])
    prices = _prices(rng, start, 1)
    return {
        "one day unless given": solution.attach_prices(_trades(rng, start + ages), prices),
        "30 minutes": solution.attach_prices(_trades(rng, start + short), prices, "30min"),
    }


def several_symbols(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    prices = [
        _prices(rng, start + shift * MINUTE, 12, symbol)
        for shift, symbol in enumerate(["AAA", "BBB", "CCC"])
    ]
    minutes = np.sort(10 * rng.permutation(12).repeat(3) + np.tile([2.5, 3.5, 4.5], 12))
    trades = _trades(rng, start + minutes * MINUTE)
    trades["symbol"] = np.concatenate([rng.permutation(["AAA", "BBB", "CCC"]) for _ in range(12)])
    return solution.attach_prices(trades, pd.concat(prices).sort_values("time", ignore_index=True))


def shuffled_rows(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    minutes = rng.permutation(10 * np.arange(20) + 4)
    # The last two are in descending order, so that no draw is sorted by chance.
    trades = _trades(rng, start + np.append(minutes, [14, 4]) * MINUTE)
    trades.index = pd.Index(rng.integers(100, 110, size=22), name="ticket")
    prices = _prices(rng, start, 20).iloc[::-1]
    return solution.attach_prices(trades, prices)


def doubled_stamps(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    first = _prices(rng, start, 10)
    corrected = first.assign(price=first["price"] + 1.0)
    prices = pd.concat([first, corrected]).sort_values("time", kind="stable", ignore_index=True)
    trades = _trades(rng, start + (10 * np.arange(10) + 4) * MINUTE)
    return solution.attach_prices(trades, prices)


def missing_price(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    prices = _prices(rng, start, 12)
    prices.loc[[0, 4, 5, 9], "price"] = np.nan
    return solution.attach_prices(_trades(rng, start + (10 * np.arange(12) + 2) * MINUTE), prices)


def nothing_known(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    prices, trades = _prices(rng, start, 5), _trades(rng, start + (10 * np.arange(5) + 1) * MINUTE)
    unknown = trades.assign(symbol=["AAA", "ZZZ", "AAA", "ZZZ", "AAA"])
    results = {
        "unknown symbol": solution.attach_prices(unknown, prices),
        "no prices": solution.attach_prices(trades, prices.iloc[:0]),
        "no trades": solution.attach_prices(trades.iloc[:0], prices),
    }
    return {name: result["price"].to_numpy(dtype=float) for name, result in results.items()}


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    trades = _trades(rng, start + (10 * np.arange(9) + 4) * MINUTE)
    prices = _prices(rng, start, 9)
    solution.attach_prices(trades, prices)
    return {"trades": trades, "prices": prices}


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    start = _start(rng)
    trades = _trades(rng, start + (10 * np.arange(size) + rng.integers(1, 5, size=size)) * MINUTE)
    return solution.attach_prices(trades, _prices(rng, start, size))["price"].to_numpy()[::31]
