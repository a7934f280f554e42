import gc
import os
import random
import shutil
import tempfile
import warnings
from contextlib import contextmanager


@contextmanager
def _folder():
    folder = tempfile.mkdtemp()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _read(path):
    if not os.path.exists(path):
        return "no file"
    with open(path, "rb") as file:
        return file.read().decode("utf-8", "replace")


def _report(solution, text, old=None):
    """Result and report for a source of this text, beside an old report."""
    with _folder() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        src, dst = os.path.join(folder, "source.txt"), os.path.join(folder, "report.txt")
        with open(src, "wb") as file:
            file.write(text.encode("utf-8"))
        if old is not None:
            with open(dst, "wb") as file:
                file.write(old.encode("utf-8"))
        result = solution.report(src, dst)
        gc.collect()
        return {"result": result, "report": _read(dst)}


def _line(rng, size):
    return " ".join("".join(rng.choices("abcdefgh", k=rng.randrange(1, 8))) for _ in range(size))


# A case fails for one reason: blank lines, other white space, letters beyond ASCII, ends of lines
# and old reports have a case each.
def lines_with_words(solution, seed):
    rng = random.Random(seed)
    lines = [_line(rng, rng.randrange(1, 12)) for _ in range(15)]
    return {
        "one line": _report(solution, "to be or not\n"),
        "marks": _report(solution, "don't stop at well-known, marks\n"),
        "random": _report(solution, "\n".join(lines) + "\n"),
        "no last end": _report(solution, "\n".join(lines[:4])),
    }


def blank_lines(solution, seed):
    rng = random.Random(seed)
    lines = [_line(rng, rng.choice([0, 0, 1, 2, 5])) for _ in range(20)]
    return {
        "2, 0 and 5 words": _report(solution, "to be\n\nor not to be so\n"),
        "random": _report(solution, "\n".join(lines) + "\n\n"),
        "blank lines first": _report(solution, "\n\n\nto be\n"),
    }


def spaces_and_tabs(solution, seed):
    rng = random.Random(seed)
    gaps = ["  ", "\t", " \t ", "   ", "\t\t"]
    lines = []
    for _ in range(12):
        words = [rng.choice("abc") * rng.randrange(1, 4) for _ in range(rng.randrange(1, 6))]
        lines.append("".join(word + rng.choice(gaps) for word in words))
    return {
        "between": _report(solution, "to  be\tor   not\n"),
        "around": _report(solution, "  to be \n\tor not\t\n"),
        "alone": _report(solution, "to be\nor not\n   \n\t\n \t \n"),
        "random": _report(solution, "\n".join(lines) + "\n"),
    }


def empty_file(solution, seed):
    return _report(solution, "")


def missing_source(solution, seed):
    results = {}
    for name, old in [("old report", f"old {seed}\n"), ("no old report", None)]:
        with _folder() as folder:
            dst = os.path.join(folder, "report.txt")
            if old is not None:
                with open(dst, "w", encoding="utf-8") as file:
                    file.write(old)
            try:
                solution.report(os.path.join(folder, "missing.txt"), dst)
                outcome = "no error"
            except FileNotFoundError:
                outcome = "FileNotFoundError"
            results[name] = [outcome, _read(dst)]
    return results


def old_report(solution, seed):
    return {
        "longer": _report(solution, "to be\n", old=f"a much longer report {seed}\n" * 9),
        "shorter": _report(solution, "to be\nor not\n", old="1"),
    }


def letters_beyond_ascii(solution, seed):
    rng = random.Random(seed)
    words = ["à", "voilà", "Åse", "naïve", "смех", "Мир", "東京", "año", "Größe", "déjà"]
    lines = [" ".join(rng.sample(words, rng.randrange(1, 8))) for _ in range(8)]
    return {"random": _report(solution, "\n".join([" ".join(words), *lines]) + "\n")}


def windows_lines(solution, seed):
    rng = random.Random(seed)
    lines = [_line(rng, rng.randrange(1, 6)) for _ in range(10)]
    return {
        "CRLF": _report(solution, "to be\r\nor not\r\n"),
        "blank lines behind": _report(solution, "to be\r\n\r\n\r\n"),
        "random": _report(solution, "\r\n".join(lines)),
    }


def _open_files(folder):
    """Files of this folder that the process holds open."""
    links = []
    for number in os.listdir("/proc/self/fd"):
        try:
            links.append(os.readlink(f"/proc/self/fd/{number}"))
        except OSError:
            continue
    return sorted(os.path.basename(link) for link in links if link.startswith(folder))


def files_closed(solution, seed):
    with _folder() as folder, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ResourceWarning)
        src, dst = os.path.join(folder, "source.txt"), os.path.join(folder, "report.txt")
        with open(src, "w", encoding="utf-8") as file:
            file.write("to be\nor not\n" * (1 + seed % 5))
        solution.report(src, dst)
        left_open = _open_files(os.path.realpath(folder))
        gc.collect()
    found = [one for one in caught if issubclass(one.category, ResourceWarning)]
    return {"left to the garbage collector": len(found), "still open": left_open}


def large_file(solution, seed, size):
    line = "word " * 399 + f"{seed % 10000:04}\n"
    block = line.encode() * 50
    with _folder() as folder:
        src, dst = os.path.join(folder, "source.txt"), os.path.join(folder, "report.txt")
        with open(src, "wb") as file:
            for _ in range(size // 100):
                file.write(block)
        result = solution.report(src, dst)
        return {"result": result, "end": _read(dst)[-20:]}
