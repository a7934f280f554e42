def fizzbuzz(n: int, rules: dict[int, str] | None = None) -> list[str]:
    """Return the lines from 1 to n: the words of all rules that apply, or the number as text."""
    if isinstance(n, bool) or not isinstance(n, int):
        raise TypeError("n must be an int")
    if rules is None:
        rules = {3: "Fizz", 5: "Buzz"}
    divisors = sorted(rules)
    if divisors and divisors[0] < 1:
        raise ValueError("divisors must be at least 1")

    lines = []
    for number in range(1, n + 1):
        words = [rules[divisor] for divisor in divisors if number % divisor == 0]
        lines.append("".join(words) if words else str(number))
    return lines
