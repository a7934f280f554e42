"""The files of a question: kept here by their hash, and written afresh for every job."""

import hashlib
import json
import os
import re
import struct

from pairwise_runner.frames import ProtocolError
from pairwise_runner.job import DatasetFile

FOLDER = "data"
MAX_TOTAL_BYTES = 64 * 1024 * 1024

_HEADER_LENGTH = struct.Struct(">I")
_MAX_HEADER_BYTES = 4096
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}")
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class DatasetShelf:
    """The bytes lie in the zygote's memory, where no job can change them; none is secret from a job."""

    def __init__(self) -> None:
        self._bytes_by_hash: dict[str, memoryview] = {}

    def put(self, body: bytes) -> None:
        """Take the body of an `F` frame: a header's length, the header as JSON, the bytes."""
        header, content = _split(body)
        sha256 = header.get("sha256")
        if header.get("sizeBytes") != len(content):
            raise ProtocolError("a dataset is not as large as its header says")
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ProtocolError("a dataset does not have the hash that its header names")
        if sha256 in self._bytes_by_hash:
            return
        if self._total_bytes() + len(content) > MAX_TOTAL_BYTES:
            raise ProtocolError("the datasets of a container are too large together")
        self._bytes_by_hash[sha256] = content

    def lay_out(self, files: tuple[DatasetFile, ...], work_folder: str) -> None:
        """Write a job's datasets into a new folder that invites nobody to change them."""
        if not files:
            return
        contents = [self._find(file) for file in files]
        folder = os.path.join(work_folder, FOLDER)
        try:
            os.mkdir(folder, 0o700)
            for file, content in zip(files, contents, strict=True):
                _write(os.path.join(folder, file.name), content)
            os.chmod(folder, 0o555)
        except OSError as cause:
            raise ProtocolError(f"a dataset cannot be written: {cause.strerror}") from cause

    def _find(self, file: DatasetFile) -> memoryview:
        if _NAME.fullmatch(file.name) is None:
            raise ProtocolError("a dataset has a name that no file of ours has")
        content = self._bytes_by_hash.get(file.sha256)
        if content is None:
            raise ProtocolError("a job names a dataset that never came")
        return content

    def _total_bytes(self) -> int:
        return sum(len(content) for content in self._bytes_by_hash.values())


def _split(body: bytes) -> tuple[dict[str, object], memoryview]:
    view = memoryview(body)
    if len(view) < _HEADER_LENGTH.size:
        raise ProtocolError("a dataset without a header")
    (header_length,) = _HEADER_LENGTH.unpack_from(view)
    end = _HEADER_LENGTH.size + header_length
    if header_length > _MAX_HEADER_BYTES or end > len(view):
        raise ProtocolError("the header of a dataset is longer than it may be")
    try:
        header = json.loads(bytes(view[_HEADER_LENGTH.size : end]))
    except ValueError as cause:
        raise ProtocolError("the header of a dataset is no JSON") from cause
    if not isinstance(header, dict):
        raise ProtocolError("the header of a dataset is no object")
    return header, view[end:]


def _write(path: str, content: memoryview) -> None:
    descriptor = os.open(path, _NEW_FILE, 0o600)
    try:
        while content:
            content = content[os.write(descriptor, content) :]
        os.fchmod(descriptor, 0o444)
    finally:
        os.close(descriptor)
