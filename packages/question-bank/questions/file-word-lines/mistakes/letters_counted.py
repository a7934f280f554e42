def report(src: str, dst: str) -> int:
    """Write line number and word count of each line of src with words to dst; return their number.

    A missing src raises FileNotFoundError before dst is touched.
    """
    written = 0
    # The source first: opening the report empties it.
    with open(src, encoding="utf-8") as source, open(dst, "w", encoding="utf-8") as target:
        for number, line in enumerate(source, start=1):
            words = len(line.strip())
            if words:
                target.write(f"{number}\t{words}\n")
                written += 1
    return written
