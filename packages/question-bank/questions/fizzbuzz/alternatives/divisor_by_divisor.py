def fizzbuzz(n, rules=None):
    if type(n) is not int:
        raise TypeError("n has to be an int")
    table = rules if rules is not None else dict([(3, "Fizz"), (5, "Buzz")])
    if len(table) > 0 and min(table) < 1:
        raise ValueError("divisors start at 1")
    texts = [""] * max(n, 0)
    for divisor in sorted(table):
        for place in range(divisor - 1, n, divisor):
            texts[place] += table[divisor]
    return [text if text else f"{place}" for place, text in enumerate(texts, start=1)]
