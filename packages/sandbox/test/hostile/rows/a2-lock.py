# row: A2
# title: waits for a lock that nobody releases
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
import threading

lock = threading.Lock()
lock.acquire()
lock.acquire()
