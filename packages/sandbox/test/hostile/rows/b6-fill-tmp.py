# row: B6
# title: fills /tmp and /work
# kind: run
# expect: succeeded out_of_memory
# shows: refused
# quick: yes
import errno

for folder in ("/tmp", "/work"):
    try:
        with open(f"{folder}/big", "wb", buffering=0) as file:
            for _ in range(500):
                file.write(b"x" * 1_000_000)
        print("breach: 500 MB in", folder)
    except OSError as error:
        print("refused:", errno.errorcode[error.errno], flush=True)
