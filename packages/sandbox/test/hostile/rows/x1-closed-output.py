# row: X1
# title: closes its streams and fails
# kind: run
# expect: raised
import os
import sys

sys.stdout.close()
sys.stderr.close()
os.closerange(0, 3)
raise RuntimeError("unheard")
