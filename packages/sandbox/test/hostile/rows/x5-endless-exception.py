# row: X5
# title: an exception whose text never ends
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
class Endless(Exception):
    def __str__(self):
        while True:
            pass


raise Endless
