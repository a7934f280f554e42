"""Datasets come once per container and lie before every job as they came."""

import hashlib

import pytest
from runner_client import Runner

READ = "import os\nprint(open('data/x.csv').read(), sorted(os.listdir('data')))"


def name(sha256: str, file_name: str = "x.csv") -> dict[str, str]:
    return {"name": file_name, "sha256": sha256}


def test_a_dataset_serves_many_jobs(runner: Runner) -> None:
    sha256 = runner.put_dataset(b"a,b\n1,2\n")
    for _ in range(2):
        assert runner.run(READ, datasets=[name(sha256)]).text == "a,b\n1,2\n ['x.csv']\n"
    assert runner.run("import os\nprint(os.listdir('.'))").text == "['main.py']\n"


def test_a_case_reads_it_too(runner: Runner) -> None:
    sha256 = runner.put_dataset(b"42")
    source = "def answer(): return int(open('data/x.csv').read())"
    driver = "def case(solution, seed): return solution.answer()"
    assert len(runner.case(source, driver, datasets=[name(sha256)]).answers) == 1


def test_file_and_folder_are_read_only(runner: Runner) -> None:
    sha256 = runner.put_dataset(b"x")
    source = """
for path in ('data/x.csv', 'data/new.csv'):
    try: open(path, 'w')
    except PermissionError: print('refused')
"""
    assert runner.run(source, datasets=[name(sha256)]).text == "refused\nrefused\n"


def test_who_changes_it_all_the_same_changes_only_the_own_run(runner: Runner) -> None:
    sha256 = runner.put_dataset(b"original")
    source = """
import os
os.chmod('data', 0o700)
os.chmod('data/x.csv', 0o600)
open('data/x.csv', 'w').write('changed')
print(open('data/x.csv').read())
"""
    assert runner.run(source, datasets=[name(sha256)]).text == "changed\n"
    assert runner.run(READ, datasets=[name(sha256)]).text == "original ['x.csv']\n"


def test_one_hash_under_two_names(runner: Runner) -> None:
    sha256 = runner.put_dataset(b"x")
    outcome = runner.run(READ, datasets=[name(sha256), name(sha256, "y.csv")])
    assert outcome.text == "x ['x.csv', 'y.csv']\n"


def test_a_large_dataset_arrives_whole(runner: Runner) -> None:
    content = bytes(range(256)) * 16_384
    sha256 = runner.put_dataset(content)
    source = "import hashlib\nprint(hashlib.sha256(open('data/x.csv', 'rb').read()).hexdigest())"
    outcome = runner.run(source, datasets=[name(sha256)])
    assert outcome.text.strip() == hashlib.sha256(content).hexdigest()


def test_a_file_of_the_program_does_not_hide_a_dataset(runner: Runner) -> None:
    sha256 = runner.put_dataset(b"x")
    files = {"main.py": READ, "data/x.csv": "mine"}
    outcome = runner.run("", files=files, datasets=[name(sha256)])
    assert outcome.text == "x ['x.csv']\n"
    assert outcome.errors == "data/x.csv is left out: data/ holds the datasets\n"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"sha256": "0" * 64}, "does not have the hash"),
        ({"sizeBytes": 2}, "not as large"),
    ],
)
def test_a_dataset_that_is_not_what_it_says_ends_the_runner(
    runner: Runner, changes: dict[str, object], reason: str
) -> None:
    runner.put_dataset(b"x", **changes)
    with pytest.raises(EOFError, match=reason):
        runner.next_frame()


@pytest.mark.parametrize("body", [b"", b"\0\0\0\x05{}", b"\0\0\0\x02[]", b"\xff\xff\xff\xff"])
def test_a_broken_header_ends_the_runner(runner: Runner, body: bytes) -> None:
    runner.send(b"F", body)
    with pytest.raises(EOFError, match="header"):
        runner.next_frame()


def test_more_than_a_container_may_keep_ends_the_runner(runner: Runner) -> None:
    for index in range(4):
        runner.put_dataset(bytes([index]) * 16 * 1024 * 1024)
    assert runner.run("print('full')").text == "full\n"
    runner.put_dataset(b"one more")
    with pytest.raises(EOFError, match="too large together"):
        runner.next_frame()


@pytest.mark.parametrize(
    "file_name", ["../x.csv", "a/b.csv", ".hidden", "", "-x", "x\0y", "x" * 81]
)
def test_a_name_that_is_no_plain_file_name_ends_the_runner(runner: Runner, file_name: str) -> None:
    sha256 = runner.put_dataset(b"x")
    runner.start("", datasets=[name(sha256, file_name)])
    with pytest.raises(EOFError, match="a name that no file of ours has"):
        runner.next_frame()


def test_a_dataset_that_never_came_ends_the_runner(runner: Runner) -> None:
    runner.start("", datasets=[name("0" * 64)])
    with pytest.raises(EOFError, match="never came"):
        runner.next_frame()


def test_a_dataset_in_the_middle_of_a_job_ends_the_runner(runner: Runner) -> None:
    runner.start("while True: pass")
    runner.expect(b"S")
    runner.put_dataset(b"x")
    with pytest.raises(EOFError, match="while a job runs"):
        runner.next_frame()
