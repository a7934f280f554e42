# row: C8
# title: spawns a shell that never ends
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
import subprocess

subprocess.run(["sh", "-c", "trap '' TERM INT HUP; while :; do :; done"])
