# row: A2
# title: is sent half a megabyte that it never reads
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# stdin: endless
import time

time.sleep(3600)
