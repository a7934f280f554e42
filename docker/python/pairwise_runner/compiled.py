"""Sources of cases that process 1 has compiled, so that its children need not do it again."""

import warnings
from types import CodeType

from pairwise_runner.job import Job

DRIVERS_FILE = "tests.py"

# What takes longer to compile than a moment would hold up the next job, and count for nobody.
_MAX_KEPT_CHARS = 64 * 1024

#: By file name and source. None: it does not compile, or is too long to be kept.
_kept: dict[tuple[str, str], CodeType | None] = {}


def compile_source(source: str, file_name: str) -> CodeType:
    """The code of a source. Whatever is wrong with it raises, as `compile` does."""
    return compile(source, file_name, "exec", dont_inherit=True)


def code_of(source: str, file_name: str) -> CodeType:
    """The same, unless it was kept."""
    return _kept.get((file_name, source)) or compile_source(source, file_name)


def keep_code(job: Job) -> None:
    """Compile what a case is made of. Only for what a child has survived to compile."""
    if job.driver is None:
        return
    texts = {(DRIVERS_FILE, job.driver.source), (job.entry, job.files[job.entry])}
    if texts == _kept.keys():
        return
    _kept.clear()
    with warnings.catch_warnings():
        # Each child tells of its own, once; nobody reads what process 1 says.
        warnings.simplefilter("ignore")
        for name, source in texts:
            _kept[name, source] = _compiled(source, name)


def _compiled(source: str, file_name: str) -> CodeType | None:
    if len(source) > _MAX_KEPT_CHARS:
        return None
    try:
        return compile_source(source, file_name)
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
        return None
