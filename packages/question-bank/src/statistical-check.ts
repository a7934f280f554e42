import { z } from 'zod';

const probability = z.number().min(0).max(1);
const finite = z.number();

/** Distributions that the checker knows by name, with their parameters. */
const distributionSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('uniform'), low: finite, high: finite }),
  z.strictObject({ name: z.literal('normal'), mean: finite, sd: z.number().positive() }),
  z.strictObject({ name: z.literal('lognormal'), mean: finite, sd: z.number().positive() }),
  z.strictObject({ name: z.literal('exponential'), rate: z.number().positive() }),
  z.strictObject({ name: z.literal('laplace'), location: finite, scale: z.number().positive() }),
  z.strictObject({ name: z.literal('integers'), low: z.number().int(), high: z.number().int() }),
  z.strictObject({ name: z.literal('bernoulli'), p: probability }),
  z.strictObject({
    name: z.literal('binomial'),
    trials: z.number().int().positive().max(100_000),
    p: probability,
  }),
  z.strictObject({ name: z.literal('poisson'), rate: z.number().positive().max(100_000) }),
  z.strictObject({ name: z.literal('geometric'), p: z.number().gt(0).max(1) }),
]);

const estimateSchema = z.strictObject({
  draws: z.number().int().min(30),
  low: finite,
  high: finite,
  value: finite.optional(),
  sd: z.number().positive().optional(),
});

const labelShare = z.strictObject({
  label: z.union([z.string().max(200), z.number().int(), z.boolean()]),
  share: probability,
});

const raw = z.strictObject({
  kind: z.literal('statistical'),
  distribution: distributionSchema.optional(),
  estimate: estimateSchema.optional(),
  low: finite.optional(),
  high: finite.optional(),
  mean: finite.optional(),
  variance: z.number().positive().optional(),
  quantiles: z
    .array(z.strictObject({ at: z.number().gt(0).lt(1), value: finite }))
    .min(1)
    .max(20)
    .optional(),
  proportions: z.array(labelShare).min(1).max(200).optional(),
  seeds: z.boolean().optional(),
  independent: z.boolean().optional(),
});

/** Draws or an estimate, with bounds that the checker works out from the number of draws. */
export const statisticalCheckSchema = raw
  .refine(({ distribution: named }) => !named || !('low' in named) || named.low < named.high, {
    path: ['distribution', 'high'],
    message: 'must be above low',
  })
  .refine(({ estimate }) => !estimate || estimate.low < estimate.high, {
    path: ['estimate', 'high'],
    message: 'must be above low',
  })
  .refine(({ low, high }) => low === undefined || high === undefined || low < high, {
    path: ['high'],
    message: 'must be above low',
  })
  .refine(
    ({ mean, variance, low, high }) =>
      (mean === undefined && variance === undefined) || (low !== undefined && high !== undefined),
    {
      path: ['low'],
      message: 'low and high are needed with mean or variance: bounds follow from the range',
    },
  )
  .refine(({ mean, variance }) => variance === undefined || mean !== undefined, {
    path: ['variance'],
    message: 'needs mean: it is the mean square of the distance from it',
  })
  .refine(({ estimate, ...rest }) => !estimate || Object.keys(rest).length === 1, {
    path: ['estimate'],
    message: 'stands alone: an estimate is one number, and the other options are about draws',
  })
  .refine(
    ({ distribution: named, ...rest }) =>
      !named || Object.keys(rest).every((name) => ['kind', 'seeds', 'independent'].includes(name)),
    {
      path: ['distribution'],
      message: 'a named distribution has its own moments, quantiles and proportions',
    },
  )
  .refine(
    ({ proportions }) => (proportions ?? []).reduce((sum, { share }) => sum + share, 0) <= 1 + 1e-9,
    { path: ['proportions'], message: 'add up to more than 1' },
  );
