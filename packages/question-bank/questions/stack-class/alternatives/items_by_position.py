class Stack:
    def __init__(self, *start):
        self.cells = list(start)
        self.used = len(self.cells)

    def push(self, x):
        if self.used == len(self.cells):
            self.cells.append(x)
        else:
            self.cells[self.used] = x
        self.used += 1

    def pop(self):
        top = self.peek()
        self.used -= 1
        self.cells[self.used] = None
        return top

    def peek(self):
        if self.is_empty():
            raise IndexError("the stack is empty")
        return self.cells[self.used - 1]

    def is_empty(self):
        return self.used == 0

    def __len__(self):
        return self.used
