const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const pythonKeywords = words(`
  False None True and as assert async await break class continue def del elif else except finally for
  from global if import in is lambda nonlocal not or pass raise return try while with yield match case`);

export const pythonBuiltins = words(`
  abs all any bin bool bytes callable chr dict divmod enumerate filter float format frozenset getattr
  hasattr hash help hex id input int isinstance issubclass iter len list map max min next object open
  ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super
  tuple type vars zip Exception IndexError KeyError RuntimeError StopIteration TypeError ValueError`);

/** What is used most of the modules that interviews use most; not all that they have. */
const members: Record<string, readonly string[]> = {
  math: words(`ceil comb cos dist e exp factorial floor fsum gcd hypot inf isclose isfinite isinf isnan
    isqrt lcm log log10 log2 nan perm pi pow prod sin sqrt tan tau`),
  random: words(`Random choice choices gauss randint random sample seed shuffle uniform`),
  collections: words(`ChainMap Counter OrderedDict defaultdict deque namedtuple`),
  itertools:
    words(`accumulate batched chain combinations count cycle dropwhile groupby islice pairwise
    permutations product repeat starmap takewhile tee zip_longest`),
  functools: words(
    `cache cached_property cmp_to_key lru_cache partial reduce singledispatch wraps`,
  ),
  heapq: words(`heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest`),
  bisect: words(`bisect bisect_left bisect_right insort insort_left insort_right`),
  re: words(
    `compile escape findall finditer fullmatch match search split sub IGNORECASE MULTILINE`,
  ),
  json: words(`dump dumps load loads`),
  time: words(`monotonic perf_counter process_time sleep time`),
  numpy: words(`abs all allclose any arange argmax argmin argpartition argsort array asarray average
    bincount broadcast_to ceil clip column_stack concatenate corrcoef cos cov cross cumprod cumsum diag
    diff digitize dot einsum empty exp expand_dims eye fft flip float32 float64 floor full histogram
    hstack inf int64 interp isclose isfinite isnan linalg linspace log log1p logical_and logical_not
    logical_or max maximum mean median meshgrid min minimum moveaxis nan nan_to_num nanmean nanstd
    ndarray newaxis nonzero ones ones_like outer pad percentile pi prod quantile random ravel repeat
    reshape roll round searchsorted sign sin sort split sqrt squeeze stack std sum swapaxes take tanh
    tile trace transpose tril triu unique unravel_index var vstack where zeros zeros_like`),
  pandas: words(`Categorical DataFrame DatetimeIndex Index MultiIndex NA Series Timedelta Timestamp
    concat crosstab cut date_range factorize get_dummies isna json_normalize merge merge_asof notna
    period_range pivot_table qcut read_csv read_json read_parquet to_datetime to_numeric to_timedelta`),
  torch:
    words(`Tensor allclose arange argmax argsort as_tensor bmm cat clamp cuda device diag einsum
    empty exp eye flatten float32 full gather inference_mode isnan linspace log logsumexp manual_seed
    masked_fill matmul max mean min mm mul nn no_grad norm ones ones_like optim outer permute rand randint
    randn randperm relu reshape save scatter sigmoid softmax sort split sqrt squeeze stack std sum tanh
    tensor topk transpose tril triu unsqueeze utils where zeros zeros_like`),
  'torch.nn':
    words(`BCEWithLogitsLoss BatchNorm1d BatchNorm2d Conv1d Conv2d CrossEntropyLoss Dropout
    Embedding Flatten GELU GRU LSTM LayerNorm Linear MSELoss MaxPool2d Module ModuleList
    MultiheadAttention Parameter ReLU Sequential Sigmoid Softmax Tanh functional init utils`),
  'torch.nn.functional':
    words(`binary_cross_entropy_with_logits conv2d cosine_similarity cross_entropy
    dropout embedding gelu layer_norm linear log_softmax max_pool2d mse_loss nll_loss normalize one_hot
    pad relu scaled_dot_product_attention sigmoid softmax`),
  'matplotlib.pyplot':
    words(`axhline axvline bar barh boxplot close colorbar contour errorbar figure fill_between
    grid hist imshow legend plot savefig scatter show subplot subplots suptitle tight_layout title xlabel
    xlim xscale xticks ylabel ylim yscale yticks`),
};

export const knownModules: readonly string[] = [
  ...Object.keys(members),
  ...words(`sklearn sklearn.cluster sklearn.compose sklearn.decomposition sklearn.ensemble
    sklearn.linear_model sklearn.metrics sklearn.model_selection sklearn.pipeline sklearn.preprocessing
    scipy scipy.stats dataclasses datetime os pathlib statistics string sys typing`),
];

export const membersOf = (moduleName: string): readonly string[] => members[moduleName] ?? [];
