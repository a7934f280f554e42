# row: B5
# title: kills itself with SIGKILL
# kind: run
# expect: raised
# storm: yes
import os
import signal

os.kill(os.getpid(), signal.SIGKILL)
