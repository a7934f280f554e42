# row: X2
# title: as many files as there are inodes, with names as odd as they may be
# kind: run
# times: 2
# expect: succeeded
# shows: refused
import os

count = 0
try:
    for folder in (b"/work/", b"/tmp/"):
        for number in range(20_000):
            os.close(os.open(folder + b"\xff\n -rf " + str(number).encode(), os.O_CREAT))
            count += 1
    print("breach: files without end")
except OSError:
    print("refused after", count > 1000)
