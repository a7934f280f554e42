"""The first bytes of every answer."""

from typing import Final

MAGIC: Final = b"PWV\x01"
