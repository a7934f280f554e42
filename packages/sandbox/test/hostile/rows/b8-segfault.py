# row: B8
# title: recurses in C until the stack is gone
# kind: run
# expect: raised out_of_memory
# storm: yes
import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name)


Deep().anything
