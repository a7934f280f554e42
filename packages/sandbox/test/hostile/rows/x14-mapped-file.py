# row: X14
# title: maps a file and cuts it off under its own feet
# kind: run
# expect: raised
import mmap
import os

descriptor = os.open("/work/map", os.O_RDWR | os.O_CREAT)
os.ftruncate(descriptor, 1 << 20)
view = mmap.mmap(descriptor, 1 << 20)
os.ftruncate(descriptor, 0)
view[4096] = 1
