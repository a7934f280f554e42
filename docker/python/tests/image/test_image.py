"""What every sandbox image must have, and must not have."""

import importlib
import json
import os
import platform
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distributions, version
from importlib.util import find_spec
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not Path("/opt/pairwise/libraries.json").exists(), reason="this is not a sandbox image"
)

# The distributions that environments are named for, and what a program imports of them.
MODULE_OF = {
    "django": "django",
    "djangorestframework": "rest_framework",
    "flask": "flask",
    "keras": "keras",
    "matplotlib": "matplotlib",
    "numpy": "numpy",
    "pandas": "pandas",
    "scikit-learn": "sklearn",
    "scipy": "scipy",
    "seaborn": "seaborn",
    "statsmodels": "statsmodels",
    "tensorflow-cpu": "tensorflow",
    "torch": "torch",
    "torchvision": "torchvision",
    "xgboost": "xgboost",
}
COMPILERS = ["gcc", "cc", "g++", "c++", "clang", "tcc", "as", "ld", "make", "sudo", "gdb"]


def files_below(folder: str) -> Iterator[Path]:
    """Every file of the image, other file systems left out."""
    device = os.stat(folder).st_dev
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if is_on(Path(parent, name), device)]
        yield from (Path(parent, name) for name in names)


def is_on(path: Path, device: int) -> bool:
    return not path.is_symlink() and path.lstat().st_dev == device


def test_no_file_changes_the_user() -> None:
    bits = stat.S_ISUID | stat.S_ISGID
    assert [path for path in files_below("/") if path.lstat().st_mode & bits] == []


def test_no_file_carries_capabilities() -> None:
    carriers = [
        path
        for path in files_below("/usr")
        if not path.is_symlink() and "security.capability" in os.listxattr(path)
    ]
    assert carriers == []


@pytest.mark.parametrize("name", COMPILERS)
def test_no_compiler(name: str) -> None:
    assert shutil.which(name) is None


def test_the_user_is_not_root_and_cannot_write_our_code() -> None:
    assert os.getuid() == 10001
    spec = find_spec("pairwise_runner")
    assert spec is not None and spec.origin is not None
    assert not os.access(spec.origin, os.W_OK)
    assert Path(spec.origin).lstat().st_uid == 0


def test_package_lists_and_caches_are_gone() -> None:
    assert os.listdir("/var/lib/apt/lists") == []
    assert not os.path.isdir("/var/cache/apt") or os.listdir("/var/cache/apt") == []


def test_our_code_is_compiled_ahead() -> None:
    spec = find_spec("pairwise_runner")
    assert spec is not None and spec.cached is not None
    assert Path(spec.cached).exists()


def libraries() -> dict[str, str]:
    return dict(json.loads(Path("/opt/pairwise/libraries.json").read_text()))


def test_every_library_that_the_environment_is_for_can_be_imported() -> None:
    for name in libraries().keys() & MODULE_OF.keys():
        importlib.import_module(MODULE_OF[name])


def test_every_distribution_of_the_image_is_noted_with_its_version() -> None:
    noted = {normalized(name): found for name, found in libraries().items()}
    assert noted.pop("python") == platform.python_version()
    assert len(noted) <= 300
    for distribution in distributions():
        name = distribution.metadata["Name"]
        # Of two with one name, the first on the path is the one that is imported.
        assert noted.get(normalized(name)) == version(name), name


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.skipif(find_spec("numpy") is None, reason="this image has no NumPy")
def test_numpy_computes_with_openblas() -> None:
    program = (
        "import numpy\n"
        "numpy.ones((2, 2)) @ numpy.ones((2, 2))\n"
        "print(open('/proc/self/maps').read())"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert b"openblas" in result.stdout


@pytest.mark.skipif(find_spec("matplotlib") is None, reason="this image has no Matplotlib")
def test_matplotlibs_fonts_are_known_ahead() -> None:
    caches = list(Path("/opt/pairwise/matplotlib").glob("fontlist-*.json"))
    assert len(caches) == 1
    assert os.access(caches[0], os.R_OK)
