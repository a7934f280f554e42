# row: X5
# title: an excepthook that raises, and a display hook that recurses
# kind: run
# expect: raised
# storm: yes
import sys


def hook(*args):
    raise RuntimeError("in the hook")


sys.excepthook = sys.unraisablehook = sys.displayhook = hook
raise ValueError("first")
