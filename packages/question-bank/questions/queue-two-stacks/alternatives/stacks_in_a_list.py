class Stack:
    """Given; leave it as it is."""

    def __init__(self):
        self._items = []

    def push(self, x):
        self._items.append(x)

    def pop(self):
        return self._items.pop()

    def peek(self):
        return self._items[-1]

    def __len__(self):
        return len(self._items)


class Queue:
    def __init__(self):
        self.stacks = [Stack(), Stack()]

    def __len__(self):
        return sum(len(stack) for stack in self.stacks)

    def enqueue(self, x):
        self.stacks[0].push(x)

    def _front(self):
        back, front = self.stacks
        if not front:
            for _ in range(len(back)):
                front.push(back.pop())
        return front

    def dequeue(self):
        return self._front().pop()

    def peek(self):
        return self._front().peek()
