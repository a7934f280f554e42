# row: X15
# title: variables whose look, length and type never end or lie
# kind: run
# expect: succeeded timed_out raised
# limits: wallTimeMs=4000
# quick: yes
class Endless:
    def __getattribute__(self, name):
        while True:
            pass

    def __repr__(self):
        while True:
            pass

    __str__ = __len__ = __iter__ = __repr__


class Loud:
    def __repr__(self):
        print("breach: ran after the end")
        raise SystemExit(0)

    @property
    def shape(self):
        print("breach: ran after the end")
        return (10**9, 10**9)


endless = Endless()
loud = Loud()
deep = []
for _ in range(10_000):
    deep = [deep]
globals()["<script>alert(1)</script>"] = 1
globals()["x" * 1_000_000] = "y" * 10_000_000
globals()[1] = 2
print("over")
