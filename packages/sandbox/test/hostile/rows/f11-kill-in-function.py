# row: F11
# title: kills PID 1 and everything else in the tested function
# kind: submission
# question: doubling
# expect: failed raised bad_answer
# quick: yes
# storm: yes
import os
import signal


def double(value):
    for number in (signal.SIGINT, signal.SIGSEGV, signal.SIGKILL, signal.SIGSTOP):
        os.kill(1, number)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        os.kill(-1, signal.SIGKILL)
    except ProcessLookupError:
        pass
    return 0
