"""`python3 -P -s -B -m pairwise_checker`: process 1 of the checker container."""

import contextlib
import json
import os

from .frames import write_frame
from .protection import protect
from .server import Server
from .startup import preload, take_stream


def main() -> None:
    reading, writing = take_stream()
    protect()
    names = [name for name in os.environ.get("PAIRWISE_PRELOAD", "").split(",") if name.strip()]
    ready = preload([name.strip() for name in names])
    # The host may hang up at any moment; that is the normal end of this process.
    with contextlib.suppress(BrokenPipeError):
        write_frame(writing, b"R", json.dumps(ready).encode())
        Server(reading, writing).serve()


main()
