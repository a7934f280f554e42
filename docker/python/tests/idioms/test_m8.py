"""M8: star imports."""

from idiom_examples import example_tests

POSITIVE = [
    ("numpy", "from numpy import *\n\nx = zeros(3)\n", 1),
    ("math", "from math import *\n\n\ndef f(x):\n    return sqrt(x)\n", 1),
    ("a part of a package", "from sklearn.metrics import *\n", 1),
    ("after a good import", "import numpy as np\nfrom pandas import *\n", 2),
    ("under a condition", "import sys\n\nif sys.argv:\n    from os.path import *\n", 4),
    ("in a try", "try:\n    from numpy import *\nexcept ImportError:\n    pass\n", 2),
    ("relative", "from .helpers import *\n", 1),
]

WEAK: set[str] = set()

NEGATIVE = [
    ("a module", "import numpy as np\n\nx = np.zeros(3)\n"),
    ("names", "from math import pi, sqrt\n\nx = sqrt(pi)\n"),
    ("in brackets", "from math import (\n    pi,\n    sqrt,\n)\n"),
    ("in text", "x = 'from numpy import *'\n"),
    ("in a comment", "# from numpy import *\nimport numpy as np\n"),
    ("in a docstring", '"""Never write from numpy import *."""\n'),
    (
        "stars elsewhere",
        "def f(*a, **b):\n    first, *rest = a\n    return first * len(rest), {**b}\n",
    ),
    ("a module of that name", "import star\n\nx = star.x * 2\n"),
]

test_found, test_silent = example_tests("M8", POSITIVE, NEGATIVE, weak=WEAK)
