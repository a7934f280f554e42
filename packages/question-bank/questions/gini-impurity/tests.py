import random


def _node(rng, labels, counts):
    node = [label for label, count in zip(labels, counts) for _ in range(count)]
    rng.shuffle(node)
    return node


# Only here are there more than two classes.
def known_nodes(solution, seed):
    rng = random.Random(seed)
    return {
        "pure": solution.gini([1] * rng.randrange(1, 9)),
        "two of a size": solution.gini([0, 1, 1, 0]),
        "three of a size": solution.gini([0, 1, 2, 0, 1, 2]),
        "tuple": solution.gini((0, 0, 0, 1)),
        "a hundred classes": solution.gini(list(range(100))),
        "random": [
            solution.gini(_node(rng, range(size), rng.choices(range(1, 20), k=size)))
            for size in (2, 3, 5, 9)
        ],
    }


def label_types(solution, seed):
    rng = random.Random(seed)
    pairs = {
        "strings": ["spam", "ham"],
        "negative": [-1, 1],
        "one and two": [1, 2],
        "tuples": [(0, "a"), (0, "b")],
        "number and text": [7, "seven"],
        "text and tuple": ["a", ("a",)],
        "booleans": [True, False],
        "empty text": ["", "x"],
    }
    return {name: solution.gini(_node(rng, pair, rng.sample(range(1, 15), 2))) for name, pair in pairs.items()}


def weighted_split(solution, seed):
    rng = random.Random(seed)
    splits = {
        "by hand": [[0, 0], [0, 1]],
        "one against three": [[1], [0, 1, 1]],
        "both pure": [[0] * 3, [1] * 5],
    }
    for number in range(4):
        sizes = rng.sample(range(1, 25), 4)
        splits[f"random {number}"] = [_node(rng, [0, 1], sizes[:2]), _node(rng, [0, 1], sizes[2:])]
    return {name: solution.split_gini(*sides) for name, sides in splits.items()}


def one_side_empty(solution, seed):
    rng = random.Random(seed)
    node = _node(rng, [0, 1], rng.sample(range(1, 15), 2))
    return [solution.split_gini(node, []), solution.split_gini([], node)]


def nothing_at_all(solution, seed):
    return [solution.gini([]), solution.gini(()), solution.split_gini([], [])]


def label_none(solution, seed):
    rng = random.Random(seed)
    node = _node(rng, [0, 1], [4, 3])
    broken = list(node)
    broken[rng.randrange(len(node))] = None
    calls = {
        "node": (solution.gini, broken),
        "only None": (solution.gini, [None]),
        "left": (solution.split_gini, broken, node),
        "right": (solution.split_gini, node, broken),
        "right of nothing": (solution.split_gini, [], broken),
    }
    outcomes = {}
    for name, (call, *arguments) in calls.items():
        try:
            call(*arguments)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes
