# row: J2
# title: decimals and fractions that fill the memory of whoever makes them whole
# kind: submission
# question: doubling
# expect: failed bad_answer
import decimal
import fractions


def double(value):
    if value < 10**10:
        return decimal.Decimal("1E+999999999999999999")
    return fractions.Fraction(1, 3**9000)
