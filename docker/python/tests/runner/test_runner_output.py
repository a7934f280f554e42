"""What a run prints, reads and exits with."""

from runner_client import Runner


def test_ready_frame_names_protocol_and_versions(runner: Runner) -> None:
    assert runner.ready["protocol"] == 1
    assert runner.ready["libraries"]["python"] == runner.ready["python"]
    assert runner.ready["preloadMs"] >= 0


def test_hello(runner: Runner) -> None:
    outcome = runner.run("print('hello')")
    assert outcome.text == "hello\n"
    assert outcome.done["exitCode"] == 0
    assert outcome.done["signal"] is None
    assert outcome.done["reason"] == "exit"
    assert outcome.done["exception"] is None
    assert outcome.done["peakMemoryBytes"] > 1024 * 1024


def test_stdout_and_stderr_stay_apart(runner: Runner) -> None:
    outcome = runner.run("import sys\nprint('out')\nprint('err', file=sys.stderr)")
    assert (outcome.text, outcome.errors) == ("out\n", "err\n")


def test_a_line_leaves_before_the_program_ends(runner: Runner) -> None:
    runner.start("print('first')\ninput()", interactive=True)
    runner.expect(b"S")
    assert runner.expect(b"O") == b"first\n"
    runner.send(b"I", b"\n")
    assert runner.finish().done["exitCode"] == 0


def test_stdin_text_then_end_of_file(runner: Runner) -> None:
    outcome = runner.run("import sys\nprint(repr(sys.stdin.read()))", stdin="a\nb")
    assert outcome.text == "'a\\nb'\n"


def test_stdin_null_is_end_of_file_at_once(runner: Runner) -> None:
    outcome = runner.run("input()")
    assert outcome.done["exception"] == "EOFError"


def test_interactive_stdin_ends_with_an_empty_frame(runner: Runner) -> None:
    runner.start("import sys\nprint(len(sys.stdin.read()))", interactive=True)
    runner.send(b"I", b"abc")
    runner.send(b"I", b"")
    assert runner.finish().text == "3\n"


def test_more_stdin_than_a_pipe_holds(runner: Runner) -> None:
    outcome = runner.run("import sys\nprint(len(sys.stdin.read()))", stdin="x" * 900_000)
    assert outcome.text == "900000\n"


def test_exit_codes(runner: Runner) -> None:
    assert runner.run("import sys; sys.exit(5)").done["exitCode"] == 5
    assert runner.run("raise SystemExit").done["exitCode"] == 0
    assert runner.run("import os; os._exit(137)").done["exitCode"] == 137


def test_exit_with_a_message_prints_it(runner: Runner) -> None:
    outcome = runner.run("import sys; sys.exit('no luck')")
    assert outcome.errors == "no luck\n"
    assert outcome.done["exitCode"] == 1
    assert outcome.done["exception"] is None


def test_death_by_signal_is_reported(runner: Runner) -> None:
    outcome = runner.run("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    assert outcome.done["exitCode"] is None
    assert outcome.done["signal"] == 11
    assert outcome.done["reason"] == "exit"


def test_output_without_newline_is_flushed_at_the_end(runner: Runner) -> None:
    assert runner.run("print('x', end='')").text == "x"


def test_bytes_that_are_not_text_pass_through(runner: Runner) -> None:
    outcome = runner.run("import os; os.write(1, bytes(range(256)))")
    assert outcome.stdout == bytes(range(256))


def test_exit_callbacks_threads_and_finalizers_run_as_in_plain_python(runner: Runner) -> None:
    source = """
import atexit, threading
class Noisy:
    def __del__(self):
        print('finalized')
noisy = Noisy()
gate = threading.Event()
def work():
    gate.wait()
    print('thread')
threading.Thread(target=work).start()
atexit.register(print, 'exit callback')
print('main')
gate.set()
"""
    assert runner.run(source).text.split() == [
        "main",
        "thread",
        "exit",
        "callback",
        "finalized",
    ]


def test_several_files_import_one_another(runner: Runner) -> None:
    files = {"main.py": "import helper\nprint(helper.VALUE)", "helper.py": "VALUE = 42"}
    assert runner.run("", files=files).text == "42\n"


def test_the_script_sees_itself_as_main(runner: Runner) -> None:
    source = "import sys\nif __name__ == '__main__': print(sys.argv, __file__)"
    expected = f"['main.py'] {runner.work}/main.py\n"
    assert runner.run(source).text == expected


def test_a_class_of_the_script_can_be_pickled(runner: Runner) -> None:
    source = "import pickle\nclass A: pass\nprint(type(pickle.loads(pickle.dumps(A()))).__name__)"
    assert runner.run(source).text == "A\n"


def test_multiprocessing_works(runner: Runner) -> None:
    source = """
import multiprocessing as mp
def say(queue):
    queue.put('from a child')
if __name__ == '__main__':
    queue = mp.get_context('fork').SimpleQueue()
    process = mp.get_context('fork').Process(target=say, args=(queue,))
    process.start()
    print(queue.get())
    process.join()
"""
    assert runner.run(source).text == "from a child\n"


def test_our_settings_are_not_in_the_environment(runner: Runner) -> None:
    source = "import os\nprint([name for name in os.environ if 'PAIRWISE' in name])"
    assert runner.run(source).text == "[]\n"


def test_a_file_outside_the_work_folder_is_refused(runner: Runner) -> None:
    target = runner.work.parent / "outside.py"
    outcome = runner.run("", files={"main.py": "", "../outside.py": "x"})
    assert outcome.done["exitCode"] == 70
    assert not target.exists()
