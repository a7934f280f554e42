def find(items, target):
    position = 0
    while position < len(items) and not items[position] == target:
        position += 1
    return position if position < len(items) else -1


def find_all(items, target):
    result = []
    for i in range(len(items)):
        if items[i] == target:
            result += [i]
    return result
