import random


def frequencies(solution, seed):
    rng = random.Random(seed)
    jar = ["red", "green", "blue"], [500, 300, 200]
    return [solution.draw(*jar, rng) for _ in range(20_000)]


def zero_counts(solution, seed):
    rng = random.Random(seed)
    jars = [
        (["never", "always"], [0, 1]),
        (["always", "never"], [1, 0]),
        (["none", "always", "never"], [0, 2, 0]),
        (["never", "a", "never", "b", "never"], [0, 1, 0, 1, 0]),
    ]
    return [any(solution.draw(*jar, rng) in ("never", "none") for _ in range(300)) for jar in jars]


def huge_counts(solution, seed):
    rng = random.Random(seed)
    jar = ["many", "as many"], [10**15, 10**15]
    return {
        # Both colours come up in 200 draws, with a chance of failure of one in 10**59.
        "colours": sorted({solution.draw(*jar, rng) for _ in range(200)}),
        "only one": solution.draw(["none", "all"], [0, 10**15], rng),
    }


# As many entries as shares, so that only the colour itself is repeated.
def repeated_colours(solution, seed):
    rng = random.Random(seed)
    jar = ["red", "blue", "red"], [4, 4, 4]
    return [solution.draw(*jar, rng) for _ in range(20_000)]


def seeded_generator(solution, seed):
    names = [f"colour {number}" for number in range(50)]
    jar = names, [number + 1 for number in range(50)]
    before = random.getstate()
    draws = []
    for _ in range(2):
        rng = random.Random(seed)
        draws.append([solution.draw(*jar, rng) for _ in range(40)])
    return {
        "the same draws": draws[0] == draws[1],
        "more than one colour": len(set(draws[0])) > 1,
        "global state as before": random.getstate() == before,
    }


def errors(solution, seed):
    rng = random.Random(seed)
    jars = {
        "no colours": ([], []),
        "all 0": (["red", "blue"], [0, 0]),
        "negative": (["red", "blue"], [5, -1]),
        "negative, sum below 0": (["red", "blue"], [1, -4]),
        "float": (["red", "blue"], [1.5, 2]),
        "whole float": (["red", "blue"], [1, 2.0]),
        "text": (["red", "blue"], ["1", 2]),
        "None": (["red", "blue"], [None, 2]),
        "fewer counts": (["red", "blue", "green"], [1, 2]),
        "more counts": (["red", "blue"], [1, 2, 3]),
    }
    outcomes = {}
    for name, (colours, counts) in jars.items():
        try:
            solution.draw(colours, counts, rng)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def without_generator(solution, seed):
    jar = [f"colour {number}" for number in range(20)], [1] * 20
    return {
        "not given": len({solution.draw(*jar) for _ in range(60)}) > 1,
        "None": len({solution.draw(*jar, rng=None) for _ in range(60)}) > 1,
    }
