# row: I2
# title: leaves sitecustomize, usercustomize, .pth files and PYTHON variables behind
# kind: run
# times: 2
# expect: succeeded
# shows: refused: site-packages
# storm: yes
import os
import site
import sys

for name in ("sitecustomize.py", "usercustomize.py", "evil.pth"):
    for folder in ("/work", "/tmp", "/work/.local/lib/python3.13/site-packages"):
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/{name}", "w") as file:
            file.write("import os; print('breach: start file')\n")
for folder in [*site.getsitepackages(), os.path.dirname(os.__file__)]:
    try:
        with open(f"{folder}/evil.pth", "w"):
            print("breach: wrote to", folder)
    except OSError:
        pass
os.environ.update(PYTHONPATH="/tmp", PYTHONSTARTUP="/tmp/sitecustomize.py", LD_PRELOAD="/tmp/x.so")
print("breach: user site" if site.ENABLE_USER_SITE else "refused: site-packages", sys.flags.safe_path)
