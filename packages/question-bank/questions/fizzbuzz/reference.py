"""FizzBuzz with any rules."""

DEFAULT_RULES = {3: "Fizz", 5: "Buzz"}


def fizzbuzz(n: int, rules: dict[int, str] | None = None) -> list[str]:
    """Return the lines from 1 to n: the words of all rules that apply, or the number as text."""
    if isinstance(n, bool) or not isinstance(n, int):
        raise TypeError(f"n must be an int, got {type(n).__name__}")
    if rules is None:
        rules = DEFAULT_RULES
    if any(divisor < 1 for divisor in rules):
        raise ValueError("rules must have divisors of at least 1")
    ordered = sorted(rules.items())
    lines = []
    for number in range(1, n + 1):
        words = "".join(word for divisor, word in ordered if number % divisor == 0)
        lines.append(words or str(number))
    return lines
