# row: D5
# title: opens descriptors until it fails
# kind: run
# expect: raised
# quick: yes
# storm: yes
import os

opened = []
while True:
    opened.append(os.open("/dev/null", os.O_RDONLY))
    if len(opened) > 300:
        print("breach: more than 300 descriptors")
        break
