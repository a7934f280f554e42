import { z } from 'zod';

/** No folders, no leading dot or dash. */
export const datasetNameSchema = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*\.(?:csv|tsv|json|txt|parquet|npz|npy)$/);

/** A file of a question that its program finds, read-only, as `data/NAME`. */
export const datasetSchema = z.object({
  name: datasetNameSchema,
  sizeBytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Dataset = z.infer<typeof datasetSchema>;
