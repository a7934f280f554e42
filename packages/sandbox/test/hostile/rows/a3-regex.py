# row: A3
# title: catastrophic regular expression
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# quick: yes
# storm: yes
import re

re.match(r"(a+)+$", "a" * 64 + "b")
