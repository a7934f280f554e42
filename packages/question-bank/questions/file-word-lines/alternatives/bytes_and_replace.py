import os


def report(src, dst):
    count = number = 0
    partial = dst + ".part"
    source = open(src, "rb")
    try:
        target = open(partial, "wb")
        try:
            while line := source.readline():
                number += 1
                line = line.rstrip(b"\r\n").replace(b"\t", b" ")
                words = sum(1 for part in line.split(b" ") if part)
                if words == 0:
                    continue
                target.write(b"%d\t%d\n" % (number, words))
                count += 1
        finally:
            target.close()
    finally:
        source.close()
    os.replace(partial, dst)
    return count
