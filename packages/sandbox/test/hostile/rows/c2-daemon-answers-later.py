# row: C2
# title: a daemon of one case waits to answer the next
# kind: submission
# question: doubling
# expect: failed bad_answer
# storm: yes
import os
import time


def double(value):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                for fd in range(256):
                    try:
                        os.write(fd, b"A\0\0\0\5PWV\1N")
                    except OSError:
                        pass
                time.sleep(0.005)
        os._exit(0)
    return 0
