from collections.abc import Callable


def run(
    tasks: dict[str, Callable], deps: dict[str, list[str]], retries: int = 0
) -> dict[str, str]:
    """Run the tasks in the order of their dependencies and return the status of each."""
    raise NotImplementedError
