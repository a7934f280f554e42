# row: C6
# title: ten thousand threads
# kind: run
# expect: process_limit_exceeded
# quick: yes
# storm: yes
import threading
import time

for _ in range(10_000):
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
