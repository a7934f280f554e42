# row: X6
# title: pins PID 1 to one processor and lowers what it may use
# kind: run
# expect: succeeded raised
import os
import resource

for attempt in (
    lambda: os.sched_setaffinity(1, {0}),
    lambda: os.setpriority(os.PRIO_PROCESS, 1, 19),
    lambda: os.setpriority(os.PRIO_USER, 0, 19),
    lambda: resource.prlimit(1, resource.RLIMIT_NOFILE, (3, 3)),
    lambda: os.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0)),
):
    try:
        attempt()
        print("allowed")
    except OSError:
        print("refused")
