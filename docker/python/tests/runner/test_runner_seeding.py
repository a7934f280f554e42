"""Equal seeds give equal random numbers; what ran before does not matter."""

from importlib.util import find_spec

import pytest
from runner_client import Runner

DRAW = "import random\nprint(random.random())\n"
DRAW_NUMPY = DRAW + "import numpy\nprint(numpy.random.rand())\n"


def test_the_seed_decides(runner: Runner) -> None:
    first = runner.run(DRAW, seed=1).text
    assert runner.run(DRAW, seed=2).text != first
    runner.run("import random\nrandom.seed(99)")
    assert runner.run(DRAW, seed=1).text == first


def test_numpys_global_generator_is_seeded(numpy_runner: Runner) -> None:
    first = numpy_runner.run(DRAW_NUMPY, seed=2**40).text
    assert numpy_runner.run(DRAW_NUMPY, seed=2**40).text == first
    assert numpy_runner.run(DRAW_NUMPY, seed=5).text != first


def test_a_case_is_seeded_after_the_import_of_the_solution(runner: Runner) -> None:
    driver = "def case(solution, seed):\n    return solution.draw()\n"
    plain = "import random\ndef draw(): return random.random()\n"
    greedy = plain + "for _ in range(10): random.random()\n"
    assert runner.case(plain, driver).answers == runner.case(greedy, driver).answers


def test_torch_is_seeded(launch) -> None:
    if find_spec("torch") is None:
        pytest.skip("this image has no PyTorch")
    runner = launch(preload="torch")
    source = "import torch\nprint(torch.rand(3))"
    first = runner.run(source, seed=3).text
    assert runner.run(source, seed=3).text == first
    assert runner.run(source, seed=4).text != first
