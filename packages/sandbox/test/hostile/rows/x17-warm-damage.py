# row: X17
# title: changes what forks share: modules, caches, hooks and the collector
# kind: run
# times: 2
# expect: succeeded
# shows: as new
# quick: yes
# storm: yes
import builtins
import gc
import json
import os
import random
import sys

is_new = not hasattr(builtins, "spoiled") and json.dumps([1]) == "[1]" and "SPOILED" not in os.environ
print("as new" if is_new else "breach: spoiled by the run before", flush=True)
builtins.spoiled = True
json.dumps = json.loads = None
os.environ["SPOILED"] = "yes"
os.umask(0o777)
gc.disable()
random.random = lambda: 0.5
sys.setrecursionlimit(50)
sys.path[:] = ["/tmp"]
sys.meta_path.clear()
sys.modules.clear()
