import { z } from 'zod';

export const builtInEnvironmentNames = [
  'python',
  'numpy',
  'pandas',
  'sklearn',
  'torch',
  'web',
  'tensorflow',
  'cuda',
] as const;
export const builtInEnvironmentNameSchema = z.enum(builtInEnvironmentNames);
export type BuiltInEnvironmentName = z.infer<typeof builtInEnvironmentNameSchema>;

const uuidPattern = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/;

/** An organization's own image, named after the row that describes it. */
export const ownEnvironmentNameSchema = z.templateLiteral([
  'own-',
  z.string().regex(new RegExp(`^${uuidPattern.source}$`)),
]);
export type OwnEnvironmentName = z.infer<typeof ownEnvironmentNameSchema>;

export const environmentNameSchema = z.union([
  builtInEnvironmentNameSchema,
  ownEnvironmentNameSchema,
]);
export type EnvironmentName = z.infer<typeof environmentNameSchema>;

/** Null for the environments that Pairwise ships. */
export function ownEnvironmentIdOf(name: EnvironmentName): string | null {
  return name.startsWith('own-') ? name.slice('own-'.length) : null;
}

/** Limits of one execution. A question may lower them, never raise them. */
export const executionLimitsSchema = z.object({
  memoryBytes: z.number().int().positive(),
  wallTimeMs: z.number().int().positive(),
  cpuTimeMs: z.number().int().positive(),
  processes: z.number().int().positive(),
  diskBytes: z.number().int().positive(),
  outputBytes: z.number().int().positive(),
});
export type ExecutionLimits = z.infer<typeof executionLimitsSchema>;

export const environmentSchema = z.object({
  name: environmentNameSchema,
  title: z.string(),
  description: z.string(),
  libraries: z.array(z.string()),
  limits: executionLimitsSchema,
  /** Built on request only. */
  isOptional: z.boolean(),
  needsGpu: z.boolean(),
  isAvailable: z.boolean(),
  /** What is missing and who can do what about it, in a sentence. Null when available. */
  unavailableReason: z.string().nullable(),
});
export type Environment = z.infer<typeof environmentSchema>;
