"""What the question's code finds on disk: its datasets, as in a runner, and nothing else."""

import os
from collections.abc import Sequence

from pairwise_runner.cleanup import ScratchFolder
from pairwise_runner.datasets import DatasetShelf
from pairwise_runner.frames import ProtocolError
from pairwise_runner.job import DatasetFile


class WorkFolder:
    """Only process 1 of a container touches the folders: elsewhere they belong to others."""

    def __init__(self) -> None:
        paths = [os.environ.get(variable) for variable in ("HOME", "TMPDIR")]
        found = [path for path in paths if os.getpid() == 1 and path and path != "/"]
        self._home = found[0] if found else None
        self._scratch = [ScratchFolder(path) for path in found]
        self._shelf = DatasetShelf()
        self._files: tuple[DatasetFile, ...] = ()

    def put(self, body: bytes) -> str | None:
        """Keep a dataset for later; why it cannot be kept."""
        try:
            self._shelf.put(body)
        except ProtocolError as cause:
            return str(cause)
        return None

    def use(self, files: Sequence[DatasetFile]) -> str | None:
        """Lay out a question's datasets, from now on; why they cannot be laid out."""
        self._files = tuple(files)
        try:
            self.renew()
        except ProtocolError as cause:
            self._files = ()
            return str(cause)
        return None

    def renew(self) -> None:
        """As if nobody had been here. What fails makes this container useless, and it ends."""
        for folder in self._scratch:
            folder.empty()
        if self._home is not None:
            self._shelf.lay_out(self._files, self._home)
