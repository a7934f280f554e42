# row: I3
# title: conftest.py, pytest.ini, setup.cfg and a test file of its own
# kind: submission
# question: doubling
# expect: failed
def double(value):
    return 0
#: conftest.py
raise RuntimeError("breach: conftest.py was read")
#: pytest.ini
[pytest]
addopts = --exitfirst
#: setup.cfg
[tool:pytest]
python_files = none
#: tests.py
print("breach: a test file of the candidate ran")
def shown(solution, seed): return None
#: drivers.py
def shown(solution, seed): return None
#: checks.py
def is_double(actual, expected, seed): return True
