# row: X13
# title: stops itself and its children for ever
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
import os
import signal

for _ in range(5):
    if os.fork() == 0:
        break
os.kill(os.getpid(), signal.SIGSTOP)
