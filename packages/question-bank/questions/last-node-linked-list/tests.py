import random


def _linked(solution, values):
    """The nodes of a list, in order."""
    nodes = [solution.Node(value) for value in values]
    for node, following in zip(nodes, nodes[1:]):
        node.next = following
    return nodes


def _place(nodes, found):
    """Where in the list a node stands, by identity."""
    return next((place for place, node in enumerate(nodes) if node is found), "no node of the list")


# Only here are lists of even length: a case fails for one reason.
def last_of_several(solution, seed):
    rng = random.Random(seed)
    found = {}
    for length in [2, 3, 4, 5, rng.randrange(6, 20), 2 * rng.randrange(10, 20), 2 * rng.randrange(10, 20) + 1]:
        nodes = _linked(solution, range(length))
        found[f"{length} nodes"] = _place(nodes, solution.last_node(nodes[0]))
    return found


def tiny_lists(solution, seed):
    single = solution.Node(seed)
    return {"empty": solution.last_node(None) is None, "single": solution.last_node(single) is single}


def _outcome(solution, nodes, back_to):
    nodes[-1].next = nodes[back_to]
    try:
        solution.last_node(nodes[0])
        return "no error"
    except ValueError:
        return "ValueError"


def cycles(solution, seed):
    rng = random.Random(seed)
    found = {}
    for length, back_to in [(1, 0), (2, 0), (3, 0), (4, 0), (2, 1), (3, 1), (5, 2), (6, 3), (7, 6)]:
        found[f"{length} nodes, back to {back_to}"] = _outcome(solution, _linked(solution, range(length)), back_to)
    length = rng.randrange(10, 40)
    back_to = rng.randrange(length)
    found[f"{length} nodes, back to {back_to}"] = _outcome(solution, _linked(solution, range(length)), back_to)
    return found


def odd_values(solution, seed):
    lists = {
        "None": [None, 1, None],
        "all None": [None] * 5,
        "equal": [seed, seed, seed],
        "unhashable": [[1], {"a": 2}, [1]],
        "false": [0, "", False],
    }
    found = {}
    for label, values in lists.items():
        nodes = _linked(solution, values)
        found[label] = _place(nodes, solution.last_node(nodes[0]))
    return found


def unchanged(solution, seed):
    values = random.Random(seed).sample(range(100), 7)
    nodes = _linked(solution, values)
    before = [set(vars(node)) for node in nodes]
    solution.last_node(nodes[0])
    links = [_place(nodes, node.next) for node in nodes[:-1]]
    return {
        "values": [node.value for node in nodes],
        "links": links,
        "end": nodes[-1].next is None,
        "no attribute added": before == [set(vars(node)) for node in nodes],
    }


def long_list(solution, seed):
    nodes = _linked(solution, range(100_001))
    last = solution.last_node(nodes[0])
    # Taken apart from the end, so that no deep chain of objects is freed at once.
    answer = last is nodes[-1]
    for node in nodes:
        node.next = None
    return answer
