# row: B9
# title: makes PID 1 the kernel's first choice, then takes all memory
# kind: run
# expect: out_of_memory
try:
    with open("/proc/1/oom_score_adj", "w") as file:
        file.write("1000")
except OSError:
    pass
blocks = []
while True:
    blocks.append(bytearray(b"x" * 1_000_000))
