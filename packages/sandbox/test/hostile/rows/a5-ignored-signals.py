# row: A5
# title: ignores every signal that can be ignored
# kind: run
# expect: timed_out
# shows: deaf
# limits: wallTimeMs=1000
# quick: yes
# storm: yes
import signal
import time

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
print("deaf", flush=True)
while True:
    time.sleep(1)
