"""Print the versions of Python and of every distribution in the image as one line of JSON.

The named distributions come first: they are what the environment is for. The rest follows in the
order of the alphabet, so that the list of an image can be compared with that of another.
"""

import json
import platform
import re
import sys
from importlib.metadata import distributions, version

# The list travels with every ready container and is stored with every execution.
_ENTRIES_MAX = 300
_TEXT_MAX = 100


def main(headline: list[str]) -> None:
    """A named distribution that is missing raises, which fails the build of the image."""
    versions = {"python": platform.python_version()}
    versions.update({name: version(name) for name in headline})
    known = {_normalized(name) for name in versions}
    for name, found in sorted(_installed().items()):
        if len(versions) < _ENTRIES_MAX and _normalized(name) not in known:
            versions[name] = found
    print(json.dumps({name[:_TEXT_MAX]: found[:_TEXT_MAX] for name, found in versions.items()}))


def _installed() -> dict[str, str]:
    """Name to version; a distribution without a name in its metadata is no distribution."""
    found = {}
    for distribution in distributions():
        name = distribution.metadata["Name"]
        if name and not _normalized(name).startswith("pairwise"):
            # Of two with one name, the first on the path is the one that is imported.
            found.setdefault(name, distribution.version or "unknown")
    return found


def _normalized(name: str) -> str:
    """Spellings of one name compare equal, as package indexes define it."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    main(sys.argv[1:])
