# row: X2
# title: leaves a deep tree of folders that nobody may read
# kind: run
# times: 2
# expect: succeeded
# shows: as new
# quick: yes
import os

print("as new" if os.listdir("/work") == ["main.py"] else f"breach: {os.listdir('/work')}")
for _ in range(2000):
    os.mkdir("d")
    os.chdir("d")
os.chdir("/work")
for number in range(100):
    os.mkdir(f"closed-{number}")
    os.mkdir(f"closed-{number}/inner")
    os.chmod(f"closed-{number}", 0)
os.chmod("/work", 0)
os.chmod("/tmp", 0)
