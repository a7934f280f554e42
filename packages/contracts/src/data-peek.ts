import { z } from 'zod';

const text = (charactersMax: number) => z.string().max(charactersMax);
/** Numbers that JSON cannot carry come as `nan`, `inf` or `-inf`. */
const statistic = z.union([z.number(), z.enum(['nan', 'inf', '-inf']), text(60)]);

/** The head of a frame or series, each cell as text. */
export const peekTableSchema = z.strictObject({
  columns: z.array(text(100)).max(20),
  index: z.array(text(100)).max(8),
  rows: z.array(z.array(text(100)).max(20)).max(8),
  isTruncated: z.boolean(),
});
export type PeekTable = z.infer<typeof peekTableSchema>;

export const peekVariableSchema = z.strictObject({
  name: text(100),
  type: text(100),
  shape: z.array(z.number().int().nonnegative()).max(16).optional(),
  dtype: text(60).optional(),
  /** Items of a container or characters of a string. */
  length: z.number().int().nonnegative().optional(),
  min: statistic.optional(),
  max: statistic.optional(),
  mean: statistic.optional(),
  /** NaN, NaT, None or NA. */
  missing: z.number().int().nonnegative().optional(),
  preview: text(400),
  table: peekTableSchema.optional(),
});
export type PeekVariable = z.infer<typeof peekVariableSchema>;

/** Top-level variables of a run when it had ended. The program's own claim: shown, never believed. */
export const dataPeekSchema = z.strictObject({
  variables: z.array(peekVariableSchema).max(50),
  isTruncated: z.boolean(),
});
export type DataPeek = z.infer<typeof dataPeekSchema>;
