# row: A1
# title: endless loop in a finalizer
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
class Last:
    def __del__(self):
        while True:
            pass


last = Last()
print("the program itself is over")
