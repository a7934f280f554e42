"""P3: signatures that are annotated to the last parameter."""

from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..public_functions import is_stub, parameters


def detect(view: ModuleView) -> Iterator[Found]:
    # The starter has annotated what was asked for; helpers are the candidate's own.
    hinted = [
        function
        for function in view.functions
        if function.name not in view.context.asked
        and function.returns is not None
        and parameters(function)
        and all(argument.annotation is not None for argument in parameters(function))
        and not is_stub(function)
    ]
    if hinted:
        more = f", and so are {len(hinted) - 1} others" if len(hinted) > 1 else ""
        yield Found(
            hinted[0],
            "praise",
            f"`{hinted[0].name}` is fully annotated{more}.",
            "Readers and tools know what goes in and what comes out.",
            "Nothing to change.",
        )


DETECTOR = Detector("P3", "Type hints throughout", detect)
