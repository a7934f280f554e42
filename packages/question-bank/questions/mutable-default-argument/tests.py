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
    return {"results": [one, two, three], "first two are one list": one is two}


def given_bucket(solution, seed):
    *bucket, item = _words(seed, 4)
    result = solution.collect(item, bucket)
    return {"result": result, "bucket": bucket, "same list": result is bucket}


def empty_bucket(solution, seed):
    first, second = _words(seed, 2)
    bucket = []
    result = solution.collect(first, bucket)
    solution.collect(second, bucket=bucket)
    return {"bucket": bucket, "same list": result is bucket}


def bucket_none(solution, seed):
    first, second, third = _words(seed, 3)
    return [
        solution.collect(first, None),
        solution.collect(second, bucket=None),
        solution.collect(third),
    ]


def any_item(solution, seed):
    items = [None, [], [1, 2], "text", (), {"key": seed}, 0]
    random.Random(seed).shuffle(items)
    bucket = []
    for item in items:
        solution.collect(item, bucket)
    return {"bucket": bucket, "alone": [solution.collect(item) for item in items]}


def signature(solution, seed):
    default = inspect.signature(solution.collect).parameters["bucket"].default
    return "None" if default is None else type(default).__name__


def changed_result(solution, seed):
    results = []
    for word in _words(seed, 6):
        result = solution.collect(word)
        results.append(list(result))
        result.extend(["added by the caller", word])
    return results
