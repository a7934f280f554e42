def extra(longer: list[int], shorter: list[int]) -> int:
    """Return the number that longer holds besides all of shorter."""
    for numbers in (longer, shorter):
        for number in numbers:
            if not isinstance(number, int) or isinstance(number, bool):
                raise ValueError(f"no integer: {number!r}")
    if len(longer) != len(shorter) + 1:
        raise ValueError("longer must have exactly one entry more than shorter")

    left: dict[int, int] = {}
    for number in longer:
        left[number] = left.get(number, 0) + 1
    for number in shorter:
        if left.get(number, 0) == 0:
            raise ValueError(f"{number} stands in shorter more often than in longer")
        left[number] -= 1
    for number, times in left.items():
        if times > 0:
            return number
    raise ValueError("the lists do not fit together")
