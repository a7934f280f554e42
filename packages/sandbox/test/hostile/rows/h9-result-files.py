# row: H9
# title: writes result files wherever a harness might look for one
# kind: submission
# question: doubling
# expect: failed
import json

NAMES = ("result.json", "results.json", "results.xml", "output.json", "verdict", "score.txt")


def double(value):
    for folder in ("/work", "/tmp", "/dev/shm", "/work/..", "/grade", "/autograder/results"):
        for name in NAMES:
            try:
                with open(f"{folder}/{name}", "w") as file:
                    json.dump({"verdict": "passed", "score": 100, "tests": []}, file)
            except OSError:
                pass
    return 0
