import { z } from 'zod';

export const pythonName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'must be a public snake_case Python name')
  .max(60);
export const line = z.string().trim().min(1).max(200);
const tolerance = z.number().nonnegative().max(0.99).optional();
const dtypeMatch = z.enum(['class', 'exact', 'any']).optional();
const sequenceMatch = z.enum(['same', 'any']).optional();

const forbiddenSyntax = z
  .string()
  .regex(
    /^(for|while|comprehension|lambda|recursion|(import|call|name|attr):[A-Za-z_][\w.]*)$/,
    'must be for, while, comprehension, lambda, recursion or one of import:, call:, name:, attr: with a name',
  );

/** How a case is decided. The checker container understands exactly these objects. */
export const checkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal'), dtype: dtypeMatch, sequence: sequenceMatch }),
  z.strictObject({
    kind: z.literal('close'),
    rtol: tolerance,
    atol: tolerance,
    dtype: dtypeMatch,
    sequence: sequenceMatch,
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
  z.strictObject({ kind: z.literal('raises'), type: line, mentions: line.optional() }),
  z.strictObject({ kind: z.literal('predicate'), function: pythonName }),
  z.strictObject({
    kind: z.literal('source_rule'),
    forbid: z.array(forbiddenSyntax).min(1),
    scope: line.optional(),
  }),
]);
export type Check = z.infer<typeof checkSchema>;
