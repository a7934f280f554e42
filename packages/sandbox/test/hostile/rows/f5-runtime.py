# row: F5
# title: overwrites the runtime and the interpreter through executable links
# kind: run
# expect: succeeded
# shows: nothing written
# storm: yes
import glob
import os

written = []
for path in [*glob.glob("/proc/[0-9]*/exe"), *glob.glob("/proc/[0-9]*/task/*/exe")]:
    for flags in (os.O_WRONLY, os.O_RDWR, os.O_WRONLY | os.O_TRUNC):
        try:
            os.close(os.open(path, flags))
            written.append(path)
        except OSError:
            pass
print("breach:" if written else "nothing written", written)
