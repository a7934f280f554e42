# row: X8
# title: deletes its own folder and works on from there
# kind: run
# times: 2
# expect: succeeded
# shows: works
import os
import shutil

os.mkdir("/work/inner")
os.chdir("/work/inner")
shutil.rmtree("/work", ignore_errors=True)
os.rmdir("/work/inner") if os.path.exists("/work/inner") else None
print("works")
