"""Nothing of a job survives it, and the runner is out of a job's reach."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from runner_client import Runner

DAEMON = """
import os, time
{fork}
if os.fork() == 0:
    os.setsid()
    {inner}
    with open('/proc/self/comm', 'w') as name:
        name.write('left-behind')
    with open({marker!r}, 'w') as marker:
        marker.write(str(os.getpid()))
    while True:
        time.sleep(0.01)
while not os.path.exists({marker!r}) or not open({marker!r}).read():
    time.sleep(0.001)
print('main ends')
"""


@pytest.mark.parametrize(
    ("fork", "inner"),
    [("", ""), ("", "if os.fork() != 0: os._exit(0)"), ("if os.fork() != 0: os.wait()", "")],
    ids=["daemon", "double fork", "orphan"],
)
def test_processes_left_behind_are_killed(runner: Runner, fork: str, inner: str) -> None:
    marker = str(runner.work / "pid")
    outcome = runner.run(DAEMON.format(fork=fork, inner=inner, marker=marker))
    assert "main ends\n" in outcome.text
    assert outcome.done["reason"] == "exit"
    assert processes_named("left-behind") == []


def processes_named(name: str) -> list[str]:
    """The processes of this container that carry a name."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and (folder / "comm").read_text().strip() == name:
                found.append(folder.name)
        except OSError:
            # The process ended while we looked.
            continue
    return found


def zygote_pid(runner: Runner) -> int:
    """The runner's process id as we see it; below `unshare` it is the only child."""
    pid = runner._process.pid
    if Path(f"/proc/{pid}/comm").read_text().strip() == "unshare":
        return int(Path(f"/proc/{pid}/task/{pid}/children").read_text().split()[0])
    return pid


def test_a_grandchild_that_holds_stdout_does_not_delay_the_end(runner: Runner) -> None:
    source = "import subprocess\nsubprocess.Popen(['sleep', '3600'])\nprint('done')"
    started = time.monotonic()
    outcome = runner.run(source)
    assert outcome.text == "done\n"
    assert time.monotonic() - started < 10


def test_fork_bomb_is_cleaned_up(runner: Runner) -> None:
    source = """
import os
for _ in range(30):
    if os.fork() == 0:
        os.setsid()
        while True: pass
while True: pass
"""
    assert runner.run(source, wallTimeMs=500).done["reason"] == "wall"
    assert runner.run("print(1)").text == "1\n"


def test_two_jobs_do_not_see_each_others_files(runner: Runner) -> None:
    source = f"""
import os
seen = sorted(os.listdir('.')) + sorted(os.listdir({str(runner.temporary)!r}))
print(seen)
open('left.txt', 'w').write('x')
open({str(runner.temporary / "left.txt")!r}, 'w').write('x')
os.makedirs('a/b/c')
os.symlink('/etc', 'a/link')
"""
    assert runner.run(source).text == "['main.py']\n"
    assert os.listdir(runner.work) == []
    assert os.listdir(runner.temporary) == []
    assert runner.run(source).text == "['main.py']\n"


def test_files_of_a_preload_are_gone_before_the_first_job(
    launch: Callable[..., Runner], tmp_path: Path
) -> None:
    library = """
import sys, tempfile
folder = tempfile.mkdtemp()
open(folder + "/generated.py", "w").close()
sys.path.append(folder)
"""
    (tmp_path / "untidy.py").write_text(library)
    python_path = f"{tmp_path}:{os.environ.get('PYTHONPATH', '')}"
    runner = launch(preload="untidy", PYTHONPATH=python_path)
    assert os.listdir(runner.temporary) == []
    source = "import sys, untidy\nprint(untidy.folder in sys.path)"
    assert runner.run(source).text == "False\n"


def test_unreadable_and_deep_trees_are_emptied(runner: Runner) -> None:
    source = """
import os
os.makedirs('closed/inside')
open('closed/inside/file', 'w').close()
os.chmod('closed/inside', 0)
os.chmod('closed', 0)
for _ in range(3000):
    os.mkdir('d')
    os.chdir('d')
print('made')
"""
    outcome = runner.run(source)
    assert outcome.text == "made\n"
    assert os.listdir(runner.work) == []


def test_a_work_folder_made_unreadable_is_usable_again(runner: Runner) -> None:
    assert runner.run("import os\nos.mkdir('x')\nos.chmod('.', 0)").done["exitCode"] == 0
    assert runner.run("print(open('main.py').read())").done["exitCode"] == 0


def test_changed_state_does_not_reach_the_next_job(runner: Runner) -> None:
    runner.run("import os, builtins, json\nbuiltins.print = None\njson.x = 1\nos.umask(0o777)")
    source = "import json, os\nprint(hasattr(json, 'x'), oct(os.umask(0)))"
    assert runner.run(source).text == "False 0o22\n"


def test_the_runner_cannot_be_killed_by_a_job(launch: Callable[..., Runner]) -> None:
    # As in production: the kernel protects PID 1, and nothing else, from its own children.
    runner = launch(as_init=True)
    source = """
import os, signal
for number in range(1, 65):
    if number != signal.SIGCHLD:
        try: os.kill(1, number)
        except OSError: pass
print('survived')
"""
    assert runner.run(source).text == "survived\n"
    assert runner.run("print('again')").text == "again\n"


def test_memory_and_descriptors_of_the_runner_are_closed(runner: Runner) -> None:
    pid = zygote_pid(runner)
    source = f"""
import os
for what in ('mem', 'environ', 'maps', 'fd/100'):
    try:
        open(f'/proc/{pid}/{{what}}', 'rb').read(1)
        print('open', what)
    except PermissionError:
        print('closed', what)
"""
    assert runner.run(source).text.split() == [
        *("closed", "mem"),
        *("closed", "environ"),
        *("closed", "maps"),
        *("closed", "fd/100"),
    ]


def test_only_the_standard_descriptors_and_artifacts_are_open(runner: Runner) -> None:
    source = """
import os
open_descriptors = []
for descriptor in range(256):
    try:
        os.fstat(descriptor)
        open_descriptors.append(descriptor)
    except OSError:
        pass
print(open_descriptors)
"""
    assert runner.run(source).text == "[0, 1, 2, 3]\n"


def test_a_job_is_what_the_kernel_takes_when_memory_runs_out(runner: Runner) -> None:
    assert runner.run("print(open('/proc/self/oom_score_adj').read())").text == "1000\n\n"
    assert Path(f"/proc/{zygote_pid(runner)}/oom_score_adj").read_text() != "1000\n"


def test_a_job_that_changes_the_runners_limits_costs_the_runner(runner: Runner) -> None:
    source = """
import os, resource
pid = os.getppid()
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.prlimit(pid, resource.RLIMIT_NOFILE, (soft - 1, hard))
"""
    runner.start(source)
    with pytest.raises(EOFError, match="changed the limits"):
        runner.finish()


def test_the_runner_ends_when_the_worker_goes(runner: Runner) -> None:
    runner.start("while True: pass")
    runner.expect(b"S")
    exit_code, diagnostics = runner.wait_for_end()
    assert exit_code == 0
    assert diagnostics == ""
