import { z } from 'zod';
import { questionIdSchema, type QuestionId } from './ids.js';

export const trackIdSchema = z.enum([
  'numpy',
  'pandas',
  'scikit-learn',
  'pytorch',
  'data-puzzles',
  'timed-mixed',
]);
export type TrackId = z.infer<typeof trackIdSchema>;

/** A set of questions to practise or to choose from, in the order in which they build on each other. */
export interface Track {
  readonly id: TrackId;
  readonly title: string;
  /** What it trains, in one phrase. */
  readonly about: string;
  readonly questionIds: readonly QuestionId[];
}

const track = (
  id: TrackId,
  title: string,
  about: string,
  questionIds: readonly string[],
): Track => ({
  ...{ id, title, about },
  questionIds: questionIds.map((one) => questionIdSchema.parse(one)),
});

/** Built-in questions only; a question can stand in two tracks. */
export const tracks: readonly Track[] = [
  track('numpy', 'NumPy', 'array operations, broadcasting, vectorisation and distances', [
    'ones-reshape',
    'broadcast-multiply',
    'min-max-scaling',
    'standardise-features',
    'one-hot-by-broadcasting',
    'vectorise-row-dot-products',
    'cosine-similarity-matrix',
    'pairwise-euclidean-distances',
    'stable-softmax-rows',
    'top-k-per-row',
    'sliding-window-statistics',
    'nearest-between-two-sets',
  ]),
  track('pandas', 'pandas', 'groups, joins, pivots, windows and time series', [
    'grades-colors',
    'merge-on-key',
    'bucket-test-scores',
    'group-share-of-total',
    'pivot-monthly-revenue',
    'iqr-outlier-filter',
    'zscore-replace-outliers',
    'rolling-traffic-average',
    'interpolate-city-temperatures',
    'rank-and-lag-window',
    'resample-fill-gaps',
    'rolling-7day-revenue-by-region',
  ]),
  track('scikit-learn', 'scikit-learn', 'pipelines, transformers, cross-validation and search', [
    'train-validation-test-split',
    'feature-scaling-scikit',
    'knn-neighbour-sweep',
    'pca-components-table',
    'drop-correlated-features',
    'grid-search-decision-tree',
    'randomised-search-forest',
    'column-transformer-preprocessor',
    'elastic-net-selection',
    'target-mean-encoder',
    'grouped-cv-without-leakage',
    'sklearn-pipeline-custom-transformer-cv',
  ]),
  track('pytorch', 'PyTorch', 'datasets, layers, training loops and finding their faults', [
    'torch-custom-linear-layer',
    'torch-csv-dataset',
    'torch-debug-training-loop',
    'torch-save-load-checkpoint',
    'dead-relu-fraction',
    'gradient-norm-monitor',
    'torch-batch-norm-layer',
    'torch-train-early-stopping',
    'torch-image-dataset-training-loop',
  ]),
  track('data-puzzles', 'Data puzzles', 'duplicates, joins, aggregation and speed', [
    'dedupe-keep-latest',
    'conditional-aggregation',
    'top-n-per-group',
    'session-length-per-user',
    'speed-up-slow-apply',
    'asof-price-lookup',
    'shrink-dataframe-memory',
    'merge-row-explosion-audit',
    'clean-gps-track',
    'fuzzy-dedup-merge-reference',
  ]),
  track('timed-mixed', 'Timed mixed set', 'a bit of everything against the clock', [
    'interview-format-faq',
    'fill-none-forward',
    'three-sum-target',
    't-value-one-sample',
    'precision-recall-from-matrix',
    'profile-and-optimise',
    'optimisation-talk',
    'pairwise-euclidean-distances',
    'stratified-split-from-scratch',
    'logistic-regression-from-scratch',
  ]),
];

/** Where a built-in question stands. */
export const tracksWith = (questionId: QuestionId): TrackId[] =>
  tracks.filter(({ questionIds }) => questionIds.includes(questionId)).map(({ id }) => id);

export const questionIdsOfTrack = (id: TrackId): readonly QuestionId[] =>
  tracks.find((one) => one.id === id)?.questionIds ?? [];
