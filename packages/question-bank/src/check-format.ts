import { z } from 'zod';
import { statisticalCheckSchema } from './statistical-check.js';

export const pythonName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'must be a public snake_case Python name')
  .max(60);
export const line = z.string().trim().min(1).max(200);
const tolerance = z.number().nonnegative().max(0.99).optional();
const dtypeMatch = z.enum(['class', 'exact', 'any']).optional();
const sequenceMatch = z.enum(['same', 'any']).optional();
const nonFinite = z.enum(['equal', 'forbid']).optional();
const label = z.union([z.number().int(), line]);

/** How numbers are compared, wherever a check compares some. */
const numberOptions = {
  rtol: tolerance,
  atol: tolerance,
  dtype: dtypeMatch,
  sequence: sequenceMatch,
};

const forbiddenSyntax = z
  .string()
  .regex(
    /^(for|while|comprehension|lambda|recursion|(import|call|name|attr):[A-Za-z_][\w.]*)$/,
    'must be for, while, comprehension, lambda, recursion or one of import:, call:, name:, attr: with a name',
  );

/** Metrics of which more is better, and those of which less is. */
const gains = [
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'f1',
  'f1_macro',
  'roc_auc',
  'r2',
] as const;
const losses = ['log_loss', 'brier', 'mae', 'mse', 'rmse'] as const;

const modelQualityCheckSchema = z
  .strictObject({
    kind: z.literal('model_quality'),
    metric: z.enum([...gains, ...losses]),
    baseline: z.number(),
    target: z.number(),
    labels: pythonName.optional(),
    classes: z.array(label).min(2).max(1000).optional(),
    positive: label.optional(),
  })
  .refine(({ baseline, target }) => baseline !== target, {
    path: ['target'],
    message: 'must differ from the baseline',
  })
  .refine(
    ({ metric, baseline, target }) =>
      target === baseline || target > baseline === gains.some((gain) => gain === metric),
    {
      path: ['target'],
      message: 'must be on the better side of the baseline: below it for an error, else above it',
    },
  );

/** What the checker container understands. */
const checkerCheckSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal'), dtype: dtypeMatch, sequence: sequenceMatch }),
  z.strictObject({
    kind: z.literal('close'),
    ...numberOptions,
    nan: nonFinite,
    inf: nonFinite,
  }),
  z.strictObject({
    kind: z.literal('frame_equal'),
    row_order: z.boolean().optional(),
    column_order: z.boolean().optional(),
    index: z.boolean().optional(),
    names: z.boolean().optional(),
    dtype: dtypeMatch,
    rtol: tolerance,
    atol: tolerance,
  }),
  z.strictObject({
    kind: z.literal('same_set'),
    dtype: dtypeMatch,
    duplicates: z.enum(['count', 'ignore']).optional(),
  }),
  z.strictObject({
    kind: z.literal('up_to_sign'),
    ...numberOptions,
    axis: z.enum(['columns', 'rows', 'all']).optional(),
  }),
  z.strictObject({
    kind: z.literal('up_to_permutation'),
    ...numberOptions,
    axis: z.enum(['rows', 'columns']).optional(),
    with_sign: z.boolean().optional(),
  }),
  z
    .strictObject({
      kind: z.literal('same_partition'),
      form: z.enum(['labels', 'groups']).optional(),
      noise: label.optional(),
    })
    .refine(({ form, noise }) => form !== 'groups' || noise === undefined, {
      path: ['noise'],
      message: 'is for labels: an item that is noise stands in no group',
    }),
  statisticalCheckSchema,
  modelQualityCheckSchema,
  z.strictObject({
    kind: z.literal('gradient'),
    function: pythonName.optional(),
    rtol: tolerance,
    atol: tolerance,
    step: z.number().positive().max(0.1).optional(),
  }),
  z.strictObject({
    kind: z.literal('figure'),
    parts: z
      .array(
        z.enum([
          'titles',
          'labels',
          'scales',
          'legend',
          'artists',
          'data',
          'ticks',
          'limits',
          'style',
          'extra',
        ]),
      )
      .min(1)
      .refine((parts) => new Set(parts).size === parts.length, 'names a part twice')
      .optional(),
    text: z.enum(['exact', 'loose']).optional(),
    rtol: tolerance,
    atol: tolerance,
  }),
  z.strictObject({ kind: z.literal('raises'), type: line, mentions: line.optional() }),
  z.strictObject({ kind: z.literal('predicate'), function: pythonName }),
  z.strictObject({
    kind: z.literal('source_rule'),
    forbid: z.array(forbiddenSyntax).min(1),
    scope: line.optional(),
  }),
]);
/** Time and memory are measured by the worker, and `answer` says when an answer is right. */
function measuredCheckSchema<Kind extends string>(kind: Kind) {
  return z.strictObject({
    kind: z.literal(kind),
    factor: z.number().min(1).max(1000),
    sizes: z
      .array(z.number().int().positive())
      .length(3)
      .refine((sizes) => sizes.every((size, at) => at === 0 || size > (sizes[at - 1] ?? 0)), {
        message: 'must be three sizes, each larger than the one before',
      }),
    repeats: z.number().int().min(1).max(10).optional(),
    answer: checkerCheckSchema.refine((answer) => answer.kind !== 'source_rule', {
      message: 'must be a check of a value',
    }),
  });
}

/** How a case is decided. */
export const checkSchema = z.discriminatedUnion('kind', [
  ...checkerCheckSchema.options,
  measuredCheckSchema('faster_than'),
  measuredCheckSchema('leaner_than'),
]);
export type Check = z.infer<typeof checkSchema>;
