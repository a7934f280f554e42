"""Print the versions of Python and of the named distributions as one line of JSON."""

import json
import platform
import sys
from importlib.metadata import version


def main(names: list[str]) -> None:
    """A distribution that is missing raises, which fails the build of the image."""
    versions = {"python": platform.python_version()}
    versions.update({name: version(name) for name in names})
    print(json.dumps(versions))


if __name__ == "__main__":
    main(sys.argv[1:])
