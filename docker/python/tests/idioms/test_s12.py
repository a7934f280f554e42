"""S12: errors that are caught and never seen again."""

from idiom_examples import example_tests

POSITIVE = [
    (
        "bare",
        """\
def read(path):
    try:
        return open(path).read()
    except:
        return ''
""",
        4,
    ),
    ("bare with pass", "try:\n    value = int('x')\nexcept:\n    pass\n", 3),
    ("Exception with pass", "try:\n    value = int('x')\nexcept Exception:\n    pass\n", 3),
    (
        "Exception with a name that is not read",
        "try:\n    value = int('x')\nexcept Exception as error:\n    ...\n",
        3,
    ),
    (
        "BaseException and go on",
        """\
def parse(items):
    out = []
    for item in items:
        try:
            out.append(int(item))
        except BaseException:
            continue
    return out
""",
        6,
    ),
    (
        "broad in a tuple",
        "try:\n    value = int('x')\nexcept (ValueError, Exception):\n    pass\n",
        3,
    ),
    (
        "Exception that returns None",
        """\
def parse(x):
    try:
        return int(x)
    except Exception:
        return None
""",
        4,
    ),
    ("one exact error with pass", "try:\n    value = int('x')\nexcept ValueError:\n    pass\n", 3),
    (
        "suppress of everything",
        "import contextlib\n\nwith contextlib.suppress(Exception):\n    value = int('x')\n",
        3,
    ),
    (
        "bare with a print",
        "def parse(x):\n    try:\n        return int(x)\n    except:\n        print('bad')\n",
        4,
    ),
]

WEAK = {
    "Exception that returns None",
    "one exact error with pass",
    "suppress of everything",
}

NEGATIVE = [
    (
        "exact error with a value",
        """\
def parse(x):
    try:
        return int(x)
    except ValueError:
        return None
""",
    ),
    ("bare and raised again", "try:\n    value = int('x')\nexcept:\n    value = 0\n    raise\n"),
    (
        "raised as another error",
        """\
try:
    value = int('x')
except Exception as cause:
    raise RuntimeError('bad') from cause
""",
    ),
    (
        "logged",
        """\
import logging

try:
    value = int('x')
except Exception:
    logging.exception('bad value')
    value = 0
""",
    ),
    (
        "logged by a logger of its own",
        """\
import logging

logger = logging.getLogger(__name__)


def parse(x):
    try:
        return int(x)
    except Exception:
        logger.warning('bad value %s', x)
        return None
""",
    ),
    ("an optional import", "try:\n    import torch\nexcept ImportError:\n    torch = None\n"),
    (
        "an optional import with pass",
        "try:\n    import tomllib\nexcept ModuleNotFoundError:\n    pass\n",
    ),
    (
        "the error is kept",
        """\
def parse(items):
    errors = []
    for item in items:
        try:
            int(item)
        except Exception as error:
            errors.append(error)
    return errors
""",
    ),
    (
        "finally without except",
        "def f(file):\n    try:\n        return file.read()\n    finally:\n        file.close()\n",
    ),
    (
        "suppress of one exact error",
        "import contextlib\n\nwith contextlib.suppress(FileNotFoundError):\n    open('x')\n",
    ),
    (
        "the end of an iterator",
        """\
def first(items):
    walk = iter(items)
    try:
        return next(walk)
    except StopIteration:
        return None
""",
    ),
    (
        "else and a comment that says why",
        """\
def first(items):
    try:
        head = items[0]
    except IndexError:
        # An empty list has no head, and the caller asked for None then.
        pass
    else:
        return head
""",
    ),
]

test_found, test_silent = example_tests("S12", POSITIVE, NEGATIVE, weak=WEAK)
