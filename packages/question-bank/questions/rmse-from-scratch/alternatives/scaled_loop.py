from math import fsum, isnan, nan, sqrt


def rmse(actual, predicted, digits=None):
    """Plain loops: differences divided by the largest of them before they are squared."""
    n = len(actual)
    if n == 0 or n != len(predicted):
        raise ValueError("the lists must have one length, and not be empty")
    differences = []
    for index in range(n):
        for value in (actual[index], predicted[index]):
            if type(value) not in (int, float):
                raise TypeError(f"{value!r} is not a number")
        differences.append(abs(actual[index] - predicted[index]))
    if any(isnan(difference) for difference in differences):
        return nan
    largest = max(differences)
    if largest == 0:
        return 0.0
    error = largest * sqrt(fsum((difference / largest) ** 2 for difference in differences) / n)
    if digits is not None:
        error = round(error, digits)
    return error
