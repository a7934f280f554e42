# row: X16
# title: waits for a person who never types
# kind: run
# expect: timed_out
# waits: 1000
# limits: wallTimeMs=1000
# storm: yes
input("who is there? ")
