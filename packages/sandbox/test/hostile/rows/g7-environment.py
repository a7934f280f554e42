# row: G7
# title: prints environment, arguments, caches and histories
# kind: run
# expect: succeeded
# shows: looked at
# storm: yes
import os
import sys

print(dict(os.environ), sys.argv, sys.orig_argv, sys.path, sys.flags)
for path in ("/root", "/home", "/var/cache", "/var/log", "/var/lib/apt/lists", "/.dockerenv"):
    try:
        print(path, os.listdir(path) if os.path.isdir(path) else os.path.exists(path))
    except OSError as error:
        print(path, error)
print("looked at everything")
