# row: F10
# title: writes its own memory and that of its parent to change the answer
# kind: submission
# question: doubling
# expect: failed
import os


def double(value):
    for pid in {os.getppid(), 1}:
        for name in ("mem", "clear_refs", "oom_score_adj"):
            try:
                with open(f"/proc/{pid}/{name}", "r+b", buffering=0) as file:
                    file.write(b"1")
            except OSError:
                pass
    return -value
