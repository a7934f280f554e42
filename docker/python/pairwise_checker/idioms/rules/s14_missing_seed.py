"""S14: chance that comes out differently in every run."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found, Strength
from ..module_view import ModuleView
from ..reading import Function, constant, guarded_by_main, keyword, names_read, parameters, text

_NEEDS_STATE = {
    "train_test_split", "ShuffleSplit", "StratifiedShuffleSplit", "GroupShuffleSplit",
    "RepeatedKFold", "RepeatedStratifiedKFold", "RandomizedSearchCV",
    "HalvingRandomSearchCV", "HalvingGridSearchCV", "RandomForestClassifier",
    "RandomForestRegressor",
    "ExtraTreesClassifier", "ExtraTreesRegressor", "BaggingClassifier", "BaggingRegressor",
    "IsolationForest", "AdaBoostClassifier", "AdaBoostRegressor", "GradientBoostingClassifier",
    "GradientBoostingRegressor", "DecisionTreeClassifier", "DecisionTreeRegressor",
    "KMeans", "MiniBatchKMeans", "GaussianMixture", "BayesianGaussianMixture",
    "MLPClassifier", "MLPRegressor", "SGDClassifier", "SGDRegressor", "Perceptron", "TSNE",
    "NMF", "LatentDirichletAllocation", "TruncatedSVD", "make_classification", "make_regression",
    "make_blobs", "make_moons", "make_circles", "permutation_importance", "shuffle", "resample",
}  # fmt: skip
_FOLDS = {"KFold", "StratifiedKFold", "StratifiedGroupKFold"}
_GENERATORS = {"numpy.random.default_rng", "numpy.random.RandomState", "random.Random"}
_NO_DRAW = {
    "seed", "default_rng", "RandomState", "Generator", "SeedSequence", "get_state", "set_state",
    "PCG64", "Random", "SystemRandom", "getstate", "setstate", "BitGenerator", "Philox", "MT19937",
}  # fmt: skip
_TORCH_DRAWS = {
    "torch.rand", "torch.randn", "torch.randint", "torch.randperm", "torch.normal",
    "torch.multinomial", "torch.bernoulli", "torch.rand_like", "torch.randn_like",
    "torch.utils.data.random_split",
}  # fmt: skip
_SEEDERS = {
    "numpy": "numpy.random.seed",
    "random": "random.seed",
    "torch": "torch.manual_seed",
}
_SEED_NAMES = {"seed", "random_state", "rng", "generator", "random_seed"}


def detect(view: ModuleView) -> Iterator[Found]:
    trials = guarded_by_main(view.tree)
    seeded = {name for name, seeder in _SEEDERS.items() if _calls(view, seeder)}
    seeded |= _seeds_everything(view)
    if _sets_state_later(view):
        seeded.add("sklearn")
    for node in view.nodes:
        if isinstance(node, ast.Call) and node not in trials and not _is_meant(view, node):
            yield from _call(view, node, seeded)


def _is_meant(view: ModuleView, node: ast.AST) -> bool:
    """In a test, or in the branch for those who gave no seed."""
    function = view.function(node)
    if function is not None and function.name.startswith("test"):
        return True
    return any(
        isinstance(parent, ast.If | ast.IfExp) and names_read(parent.test) & _SEED_NAMES
        for parent in view.ancestors(node)
    )


def _call(view: ModuleView, call: ast.Call, seeded: set[str]) -> Iterator[Found]:
    called = view.dotted(call.func) or ""
    if called in ("numpy.random.seed", "random.seed") and call.args:
        yield from _global_seed(view, call, called)
    elif called in _GENERATORS:
        if _lacks(call, "seed", position=0):
            yield _unseeded(
                view,
                call,
                "strong",
                f"`{text(call)}` starts from a seed that nobody knows.",
                f"`{text(call.func)}(seed)`",
            )
    elif called.startswith("sklearn."):
        yield from _sklearn(view, call, called, seeded)
    elif _is_sample(view, call):
        if "numpy" not in seeded and _lacks(call, "random_state", position=5):
            yield _unseeded(
                view,
                call,
                "strong",
                f"`{text(call)}` draws other rows in every run.",
                "`sample(…, random_state=seed)`",
            )
    else:
        yield from _global_draw(view, call, called, seeded)


def _sklearn(view: ModuleView, call: ast.Call, called: str, seeded: set[str]) -> Iterator[Found]:
    name = called.rsplit(".", 1)[-1]
    shuffle = keyword(call, "shuffle")
    if name in _FOLDS:
        needed = constant(shuffle) is True
    else:
        needed = name in _NEEDS_STATE and constant(shuffle) is not False
    if (
        not needed
        or seeded & {"numpy", "sklearn"}
        or not _lacks(call, "random_state", position=None)
    ):
        return
    explicit = keyword(call, "random_state") is not None
    yield _unseeded(
        view,
        call,
        "weak" if explicit else "strong",
        f"`{name}` has no `random_state`."
        if not explicit
        else f"`{name}` is told `random_state=None`.",
        f"`{name}(…, random_state=seed)`",
    )


def _global_draw(
    view: ModuleView, call: ast.Call, called: str, seeded: set[str]
) -> Iterator[Found]:
    family = _family(called)
    if family is None or family in seeded or keyword(call, "generator") is not None:
        return
    offered = _seed_parameter(view, call)
    instead = {
        "numpy": "`rng = np.random.default_rng(seed)` and `rng.normal(…)` or `rng.choice(…)`",
        "random": "`rng = random.Random(seed)` and `rng.choice(…)`",
        "torch": "`torch.Generator().manual_seed(seed)` as `generator=`",
    }[family]
    found = f"`{called}` draws from the global generator and nothing seeds it."
    if offered:
        found = f"`{called}` draws from the global generator although `{offered}` is there."
    # Without a parameter for it, the caller may be the one who seeds.
    yield _unseeded(view, call, "strong" if offered else "weak", found, instead, _same_as(family))


def _family(called: str) -> str | None:
    if called in _TORCH_DRAWS:
        return "torch"
    module, _, name = called.rpartition(".")
    if not name or name in _NO_DRAW:
        return None
    return {"numpy.random": "numpy", "random": "random"}.get(module)


def _same_as(family: str) -> str | None:
    return "ruff NPY002" if family == "numpy" else None


def _global_seed(view: ModuleView, call: ast.Call, called: str) -> Iterator[Found]:
    if view.function(call) is None:
        return
    yield Found(
        call,
        "weak",
        found=f"`{text(call)}` changes the generator of the whole program.",
        why="Whoever calls this function gets the same numbers after it every time, in their own "
        "draws as well.",
        instead="Make a generator of your own: `np.random.default_rng(seed)` or "
        "`random.Random(seed)`.",
        same_as="ruff NPY002" if called.startswith("numpy") else None,
    )


def _unseeded(
    view: ModuleView,
    call: ast.Call,
    strength: Strength,
    found: str,
    instead: str,
    same_as: str | None = None,
) -> Found:
    return Found(
        call,
        strength,
        found=found,
        why="The result differs from run to run, so neither a test nor a colleague can repeat it.",
        instead=f"Take a seed and pass it on: {instead}.",
        same_as=same_as,
    )


def _lacks(call: ast.Call, name: str, position: int | None) -> bool:
    """Whether a seed is certainly not given; `*args` and `**kwargs` may hold one."""
    if any(item.arg is None for item in call.keywords):
        return False
    if any(isinstance(argument, ast.Starred) for argument in call.args):
        # Arrays for a split may come as *arrays, but never the seed, which goes by name.
        if position is not None:
            return False
    given = keyword(call, name)
    if given is not None:
        return constant(given) is None
    if position is not None and len(call.args) > position:
        return constant(call.args[position]) is None
    return True


def _calls(view: ModuleView, function: str) -> bool:
    return any(
        isinstance(node, ast.Call) and view.dotted(node.func) == function and node.args
        for node in view.nodes
    )


def _seeds_everything(view: ModuleView) -> set[str]:
    helpers = {
        "pl.seed_everything",
        "lightning.seed_everything",
        "pytorch_lightning.seed_everything",
    }
    seeds_all = any(_calls(view, helper) for helper in helpers) or _calls(
        view, "tensorflow.keras.utils.set_random_seed"
    )
    return set(_SEEDERS) if seeds_all else set()


def _sets_state_later(view: ModuleView) -> bool:
    return any(
        (
            isinstance(node, ast.Attribute)
            and node.attr == "random_state"
            and isinstance(node.ctx, ast.Store)
        )
        or (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "set_params"
            and any(item.arg is None or item.arg.endswith("random_state") for item in node.keywords)
        )
        for node in view.nodes
    )


def _is_sample(view: ModuleView, call: ast.Call) -> bool:
    return (
        isinstance(call.func, ast.Attribute)
        and call.func.attr == "sample"
        and view.kind(call.func.value) == "frame"
    )


def _seed_parameter(view: ModuleView, node: ast.AST) -> str | None:
    """A parameter of the function around the node that is there for chance."""
    function = view.function(node)
    if not isinstance(function, Function):
        return None
    return next((item.arg for item in parameters(function) if item.arg in _SEED_NAMES), None)


DETECTOR = Detector("S14", "Chance without a seed", detect)
