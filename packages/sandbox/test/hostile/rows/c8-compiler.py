# row: C8
# title: looks for a compiler, and for a place to run a program of its own
# kind: run
# expect: succeeded
# shows: no compiler
# shows: refused: /work
# shows: refused: /tmp
# shows: refused: /dev/shm
import os
import shutil
import subprocess

tools = ("gcc", "cc", "g++", "clang", "tcc", "ld", "as", "rustc", "go", "make")
found = [tool for tool in tools if shutil.which(tool)]
print("breach:" if found else "no compiler", found)
for folder in ("/work", "/tmp", "/dev/shm"):
    path = f"{folder}/program"
    shutil.copy("/bin/sh", path)
    os.chmod(path, 0o755)
    try:
        subprocess.run([path, "-c", "true"])
        print("breach: ran", path)
    except PermissionError:
        print("refused:", folder)
