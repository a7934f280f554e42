import inspect
import random


def _words(seed, count):
    rng = random.Random(seed)
    return ["".join(rng.choices("abcdefgh", k=4)) for _ in range(count)]


def calls_without_bucket(solution, seed):
    first, second, third = _words(seed, 3)
    one = solution.collect(first)
    two = solution.collect(second)
    three = solution.collect(third)
    return {"results": [one, two, three], "one and the same list": one is two or two is three}


def given_bucket(solution, seed):
    # Words of unlike lengths cannot be equal by chance.
    *bucket, item = [word + "x" * place for place, word in enumerate(_words(seed, 4))]
    result = solution.collect(item, bucket)
    return {"result": result, "bucket": bucket, "same list": result is bucket}


def empty_bucket(solution, seed):
    first, second = _words(seed, 2)
    by_position, by_name = [], []
    solution.collect(first, by_position)
    solution.collect(second, bucket=by_name)
    return [by_position, by_name]


def bucket_none(solution, seed):
    first, second = _words(seed, 2)
    default = inspect.signature(solution.collect).parameters["bucket"].default
    return {
        "default": "None" if default is None else type(default).__name__,
        "by position": list(solution.collect(first, None)),
        "by name": list(solution.collect(second, bucket=None)),
    }


def any_item(solution, seed):
    items = [None, [], [1, 2], "text", (), {"key": seed}, 0]
    random.Random(seed).shuffle(items)
    return [list(solution.collect(item)) for item in items]


def equal_items(solution, seed):
    word = _words(seed, 1)[0]
    bucket = [word]
    solution.collect(word, bucket)
    return bucket
