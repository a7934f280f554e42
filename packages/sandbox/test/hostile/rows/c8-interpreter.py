# row: C8
# title: escapes into a fresh interpreter that shares none of our settings
# kind: submission
# question: doubling
# expect: failed raised bad_answer
import subprocess
import sys


def double(value):
    code = "import os; print({k: v for k, v in os.environ.items()}, os.listdir('/'))"
    return subprocess.run([sys.executable, "-I", "-c", code], capture_output=True).stdout
