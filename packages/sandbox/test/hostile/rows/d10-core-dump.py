# row: D10
# title: dies with a core dump
# kind: run
# times: 2
# expect: raised
# shows: no dump
# storm: yes
import os
import resource

try:
    resource.setrlimit(resource.RLIMIT_CORE, (-1, -1))
    print("breach: core dumps are allowed")
except (ValueError, OSError):
    pass
dumps = [name for name in os.listdir("/work") if "core" in name]
print("breach:" if dumps else "no dump", dumps, flush=True)
os.abort()
