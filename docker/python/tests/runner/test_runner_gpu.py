"""The GPU's memory is capped and its use told; without a GPU nothing of that costs anything."""

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from pairwise_runner import gpu
from runner_client import Runner

USE = {"device": "NVIDIA H100", "driver": "550.54.15", "peakMemoryBytes": 1024}


@pytest.fixture
def torch_runner(warm) -> Runner:
    """A runner that preloads PyTorch and caps the memory of a GPU."""
    if find_spec("torch") is None:
        pytest.skip("this image has no PyTorch")
    return warm.get(preload="torch", PAIRWISE_GPU_MEMORY_FRACTION="0.25")


def test_the_cap_waits_for_the_job_to_use_the_gpu(torch_runner: Runner) -> None:
    source = """
import torch
print(torch.cuda.is_initialized())
print([call.__name__ for call, _ in torch.cuda._queued_calls].count('cap_every_device'))
"""
    assert torch_runner.run(source).text == "False\n1\n"
    # The calls of one job do not pile up for the next.
    assert torch_runner.run(source).text == "False\n1\n"


def test_the_gpus_generators_are_seeded_when_it_is_first_used(torch_runner: Runner) -> None:
    source = """
import torch
seeder = torch.cuda._lazy_seed_tracker.manual_seed_all_cb
print(torch.version.cuda is None or seeder is not None)
"""
    assert torch_runner.run(source).text == "True\n"


def test_without_a_gpu_none_was_used(torch_runner: Runner) -> None:
    source = "import torch\nprint(torch.cuda.is_available(), torch.ones(2).sum().item())"
    outcome = torch_runner.run(source)
    assert outcome.done["gpu"] is None
    assert outcome.done["exitCode"] == 0


def test_a_program_that_asks_for_a_gpu_is_told_that_there_is_none(torch_runner: Runner) -> None:
    if Path("/dev/nvidiactl").exists():
        pytest.skip("this machine has a GPU")
    outcome = torch_runner.run("import torch\ntorch.ones(1, device='cuda')")
    assert outcome.done["gpu"] is None
    assert outcome.done["exitCode"] == 1


def test_a_job_that_uses_a_gpu_tells_which(torch_runner: Runner) -> None:
    if not Path("/dev/nvidiactl").exists():
        pytest.skip("this machine has no GPU")
    outcome = torch_runner.run("import torch\ntorch.ones(1_000_000, device='cuda').sum().item()")
    assert outcome.done["gpu"]["device"] != ""
    assert outcome.done["gpu"]["peakMemoryBytes"] >= 4_000_000


def test_no_cap_without_pytorch(runner: Runner) -> None:
    assert runner.run("print(1)").done["gpu"] is None


def test_the_drivers_version_is_read_from_the_kernel(tmp_path: Path) -> None:
    version = tmp_path / "version"
    version.write_text(
        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue Mar  5 22:23:56 UTC 2024\n"
        "GCC version:  gcc version 12.2.0 (Debian 12.2.0-14)\n"
    )
    assert gpu.driver_version(version) == "550.54.15"
    assert gpu.driver_version(tmp_path / "absent") is None
    version.write_text("something else")
    assert gpu.driver_version(version) is None


def test_a_claim_in_its_shape_is_passed_on(runner: Runner) -> None:
    body = json.dumps(USE).encode()
    source = f"import os\nos.write(3, b'U' + {len(body).to_bytes(4, 'big') + body!r})"
    assert runner.run(source).done["gpu"] == USE


@pytest.mark.parametrize(
    "claim",
    [
        "nonsense",
        "[]",
        "{}",
        json.dumps({**USE, "device": None}),
        json.dumps({**USE, "device": "x" * 201}),
        json.dumps({**USE, "driver": 550}),
        json.dumps({**USE, "peakMemoryBytes": -1}),
        json.dumps({**USE, "peakMemoryBytes": True}),
        json.dumps({**USE, "peakMemoryBytes": 2**60}),
        "[" * 2000,
    ],
)
def test_a_claim_of_another_shape_is_none(claim: str) -> None:
    assert gpu.parse_use(claim.encode()) is None


def test_nothing_is_told_where_pytorch_is_not_loaded() -> None:
    if "torch" in sys.modules:
        pytest.skip("another suite loaded PyTorch")
    gpu.cap_memory(0.5)
    assert gpu.describe_use() is None
