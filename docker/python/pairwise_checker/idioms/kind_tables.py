"""What calls, attributes and annotations make, by their names."""

from typing import Literal

Kind = Literal[
    "array", "frame", "series", "tensor", "list", "dict", "set", "tuple", "str", "number", "bool",
    "none", "range", "grouped", "index", "generator",
]  # fmt: skip

#: What arithmetic works on as a whole.
COLUMNAR: frozenset[str] = frozenset({"array", "frame", "series", "tensor"})

ANNOTATIONS: dict[str, Kind] = {
    "numpy.ndarray": "array",
    "numpy.array": "array",
    "numpy.matrix": "array",
    "numpy.typing.NDArray": "array",
    "numpy.typing.ArrayLike": "array",
    "jaxtyping.Float": "array",
    "pandas.DataFrame": "frame",
    "pandas.Series": "series",
    "pandas.Index": "index",
    "torch.Tensor": "tensor",
    "torch.FloatTensor": "tensor",
    "tensorflow.Tensor": "tensor",
    "list": "list",
    "typing.List": "list",
    "dict": "dict",
    "typing.Dict": "dict",
    "collections.Counter": "dict",
    "collections.abc.Mapping": "dict",
    "typing.Mapping": "dict",
    "set": "set",
    "typing.Set": "set",
    "frozenset": "set",
    "tuple": "tuple",
    "typing.Tuple": "tuple",
    "str": "str",
    "int": "number",
    "float": "number",
    "bool": "bool",
    "range": "range",
}

_ARRAY_MAKERS = """
abs absolute add arange arccos arcsin arctan arctan2 argpartition argsort argwhere array asarray
asanyarray ascontiguousarray atleast_1d atleast_2d bincount broadcast_to cbrt ceil clip column_stack
concatenate convolve copy copysign cos cosh cumprod cumsum delete diag diff digitize divide dstack
empty empty_like equal exp expand_dims expm1 eye fabs flatnonzero flip fliplr flipud floor
floor_divide fmax fmin frombuffer fromfunction fromiter full full_like geomspace gradient greater
greater_equal heaviside histogram_bin_edges hstack hypot identity insert interp invert isclose
isfinite isin isinf isnan ix_ kron less less_equal linspace log log10 log1p log2 logical_and
logical_not logical_or logical_xor logspace maximum meshgrid minimum mod multiply nan_to_num
negative not_equal ones ones_like outer pad partition power ravel reciprocal remainder repeat
reshape roll
rot90 round row_stack searchsorted sign sin sinh sort sqrt square squeeze stack subtract swapaxes
take take_along_axis tan tanh tile transpose tri tril triu true_divide vander vectorize vstack where
zeros zeros_like linalg.inv linalg.pinv linalg.solve random.rand random.randn random.random
random.randint random.normal random.uniform random.permutation random.standard_normal
apply_along_axis genfromtxt loadtxt append unique cross around
""".split()

#: A number, unless they are told an axis.
REDUCTIONS = frozenset(
    """
    sum mean std var min max amin amax prod median ptp argmin argmax any all average count_nonzero
    nansum nanmean nanstd nanvar nanmin nanmax nanmedian nanargmin nanargmax nanprod quantile
    percentile nanquantile nanpercentile norm trace
    """.split()
)

_TORCH_MAKERS = """
tensor zeros ones empty rand randn randint arange linspace full zeros_like ones_like rand_like
randn_like full_like empty_like eye cat stack matmul mm bmm exp log sqrt abs sigmoid tanh relu
softmax log_softmax where clamp from_numpy as_tensor argmax argsort sum mean std var max min
einsum cumsum square pow sin cos norm cdist randperm
""".split()

CALLS: dict[str, Kind] = {
    **{f"numpy.{name}": "array" for name in _ARRAY_MAKERS},
    **{f"torch.{name}": "tensor" for name in _TORCH_MAKERS},
    "numpy.tolist": "list",
    "scipy.special.expit": "array",
    "scipy.special.softmax": "array",
    "pandas.DataFrame": "frame",
    "pandas.DataFrame.from_dict": "frame",
    "pandas.DataFrame.from_records": "frame",
    "pandas.read_csv": "frame",
    "pandas.read_parquet": "frame",
    "pandas.read_json": "frame",
    "pandas.read_excel": "frame",
    "pandas.merge": "frame",
    "pandas.merge_asof": "frame",
    "pandas.pivot_table": "frame",
    "pandas.crosstab": "frame",
    "pandas.get_dummies": "frame",
    "pandas.melt": "frame",
    "pandas.Series": "series",
    "pandas.date_range": "index",
    "pandas.Index": "index",
    "list": "list",
    "sorted": "list",
    "dict": "dict",
    "collections.defaultdict": "dict",
    "collections.Counter": "dict",
    "collections.OrderedDict": "dict",
    "set": "set",
    "frozenset": "set",
    "tuple": "tuple",
    "str": "str",
    "int": "number",
    "float": "number",
    "len": "number",
    "round": "number",
    "ord": "number",
    "range": "range",
    "zip": "generator",
    "map": "generator",
    "filter": "generator",
    "enumerate": "generator",
    "reversed": "generator",
    "iter": "generator",
    "bool": "bool",
    "isinstance": "bool",
    "any": "bool",
    "all": "bool",
    "input": "str",
    "repr": "str",
    "time.time": "number",
    "time.perf_counter": "number",
    "math.sqrt": "number",
    "math.exp": "number",
    "math.log": "number",
    "math.floor": "number",
    "math.ceil": "number",
}

#: Methods that give back what they are called on.
SAME_KIND_METHODS: dict[str, frozenset[str]] = {
    "array": frozenset(
        """
        astype copy reshape ravel flatten transpose squeeze clip round cumsum cumprod dot repeat
        swapaxes take argsort conj view nonzero
        """.split()
    ),
    "tensor": frozenset(
        """
        to cpu cuda float long int double half view reshape detach clone sum mean std var exp log
        sqrt abs permute transpose squeeze unsqueeze contiguous argmax softmax sigmoid relu tanh
        clamp flatten t matmul mm cumsum expand repeat square pow gather bool requires_grad_
        """.split()
    ),
    "frame": frozenset(
        """
        copy dropna fillna sort_values sort_index reset_index set_index rename drop head tail assign
        merge join query drop_duplicates astype reindex replace where mask clip round shift diff
        sample ffill bfill interpolate isna isnull notna notnull rank cumsum abs applymap map melt
        pivot pivot_table transpose explode nlargest nsmallest isin div mul sub add pipe
        select_dtypes
        """.split()
    ),
    "series": frozenset(
        """
        copy dropna fillna sort_values sort_index rename head tail drop_duplicates astype reindex
        replace where mask clip round shift diff sample ffill bfill interpolate isna isnull notna
        notnull rank cumsum cumprod cummax cummin abs map apply isin between eq ne lt gt le ge
        value_counts pct_change div mul sub add mod mode nlargest nsmallest explode pow
        """.split()
    ),
    "list": frozenset({"copy"}),
    "dict": frozenset({"copy"}),
    "set": frozenset({"copy", "union", "intersection", "difference", "symmetric_difference"}),
    "str": frozenset(
        "strip lstrip rstrip lower upper title replace format join capitalize zfill".split()
    ),
}

METHODS: dict[str, Kind] = {
    "tolist": "list",
    "to_list": "list",
    "to_numpy": "array",
    "numpy": "array",
    "to_dict": "dict",
    "to_frame": "frame",
    "iterrows": "generator",
    "itertuples": "generator",
    "item": "number",
}

#: What only one kind of value has; says what an unannotated parameter must be.
TELLING_ATTRIBUTES: dict[str, Kind] = {
    **dict.fromkeys(
        "iterrows itertuples groupby columns merge pivot_table pivot query set_index".split(),
        "frame",
    ),
    **dict.fromkeys(
        "shape ndim T reshape astype ravel flatten argsort argmin argmax".split(), "array"
    ),
    **dict.fromkeys(
        "backward requires_grad detach cpu cuda unsqueeze permute requires_grad_".split(), "tensor"
    ),
    **dict.fromkeys("append extend".split(), "list"),
    **dict.fromkeys("keys setdefault popitem".split(), "dict"),
    **dict.fromkeys("split strip lower upper startswith endswith splitlines".split(), "str"),
}
