# row: X3
# title: replaces its own source by links, pipes and sockets
# kind: run
# times: 2
# expect: succeeded
# shows: own file
import os
import socket

print("own file" if not os.path.islink("/work/main.py") else "breach: a link of the run before")
os.remove("/work/main.py")
os.symlink("/proc/1/environ", "/work/main.py")
os.symlink("/", "/work/root")
os.symlink("/work", "/work/loop")
os.mkfifo("/work/tests.py")
socket.socket(socket.AF_UNIX).bind("/work/notes.txt")
