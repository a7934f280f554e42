import { questionIdSchema, type QuestionId } from './ids.js';

/** A whole interview to begin with: no topic stands in it twice, and its questions fit its length. */
export interface SessionTemplate {
  readonly id: string;
  readonly title: string;
  readonly durationMinutes: number;
  /** For whom it is, in one sentence. */
  readonly about: string;
  readonly questionIds: readonly QuestionId[];
  /** Whether any of its questions has phases, or all are only talked about. */
  readonly hasPhases: boolean;
}

const template = (
  id: string,
  title: string,
  durationMinutes: number,
  about: string,
  questionIds: readonly string[],
  hasPhases = true,
): SessionTemplate => ({
  ...{ id, title, durationMinutes, about, hasPhases },
  questionIds: questionIds.map((one) => questionIdSchema.parse(one)),
});

export const sessionTemplates: readonly SessionTemplate[] = [
  template(
    'junior-data-scientist',
    'Junior data scientist',
    45,
    'For a first job: axes and grouping in code, and a talk about a model that looks too good.',
    ['fix-axis-argument', 'group-share-of-total', 'detect-overfitting'],
  ),
  template(
    'ml-engineer',
    'Machine-learning engineer',
    60,
    'For some years of practice: array code, a pipeline without leakage, and life after deployment.',
    ['cosine-similarity-matrix', 'sklearn-pipeline-custom-transformer-cv', 'monitor-drift'],
  ),
  template(
    'deep-learning',
    'Deep learning',
    75,
    'For those who train networks: a layer by hand, a loop with faults, and what happens inside.',
    ['torch-custom-linear-layer', 'torch-debug-training-loop', 'explain-backpropagation'],
  ),
  template(
    'data-wrangling',
    'Data wrangling',
    45,
    'For work with tables: joins that lose nothing, the best of each group, and gaps.',
    ['merge-on-key', 'top-n-per-group', 'fill-none-forward'],
  ),
  template(
    'mlops-discussion',
    'MLOps discussion',
    30,
    'Without code: monitoring, versions, containers and schedules.',
    ['monitor-live-classifier', 'version-models', 'containerise-model', 'what-is-airflow'],
    false,
  ),
];
