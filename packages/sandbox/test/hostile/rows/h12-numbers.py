# row: H12
# title: numbers that survive no careless conversion, and look-alikes of the answer
# kind: submission
# question: doubling
# expect: failed
# storm: yes
def double(value):
    if value > 10**15:
        return float(value * 2)
    return str(value * 2)
