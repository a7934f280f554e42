# row: X18
# title: plants a folder, a link and a lock where the next run's data will lie
# kind: run
# times: 2
# expect: succeeded
# shows: free
import os

print("free" if not os.path.lexists("/work/data") else "breach: data of the run before")
os.symlink("/proc/1", "/work/data")
os.mkdir("/tmp/data", 0)
