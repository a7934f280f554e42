# row: B9
# title: shields itself from the kernel's choice of whom to kill
# kind: run
# expect: succeeded
# shows: refused: self
# shows: refused: 1
for name in ("self", "1"):
    try:
        with open(f"/proc/{name}/oom_score_adj", "w") as file:
            file.write("-1000")
        print("breach: the score of", name)
    except OSError:
        print("refused:", name)
