# row: B5
# title: exits with 137 as if the kernel had killed it for its memory
# kind: run
# expect: raised
# quick: yes
# storm: yes
import os

os._exit(137)
