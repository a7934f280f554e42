# row: E1
# title: installs a package
# kind: run
# expect: succeeded
# shows: refused
# within: 9000
import subprocess
import sys

command = [sys.executable, "-m", "pip", "install", "--target", "/work", "requests"]
done = subprocess.run(command, capture_output=True)
print("refused" if done.returncode != 0 else "breach: installed a package")
