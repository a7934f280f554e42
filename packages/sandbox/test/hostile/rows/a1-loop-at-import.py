# row: A1
# title: endless loop at the top of the program
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# quick: yes
# storm: yes
while True:
    pass
