# row: X16
# title: claims again and again to wait for a person, to win time
# kind: run
# expect: timed_out
# waits: 1500
# limits: wallTimeMs=1000
import os
import time

while True:
    os.write(3, b"W\0\0\0\0")
    time.sleep(0.01)
