import re

WORD = re.compile(r"[^ \t]+")


def report(src: str, dst: str) -> int:
    """Write line number and word count of each line of src with words to dst; return their number."""
    reported = 0
    # newline="\n": only \n ends a line, and nothing is translated.
    with (
        open(src, encoding="utf-8", newline="\n") as source,
        open(dst, "w", encoding="utf-8", newline="\n") as target,
    ):
        for number, line in enumerate(source, start=1):
            if line.endswith("\r\n"):
                line = line[:-2]
            elif line.endswith("\n"):
                line = line[:-1]
            words = sum(1 for _ in WORD.finditer(line))
            if words > 0:
                target.write(f"{number}\t{words}\n")
                reported += 1
    return reported
