import { z } from 'zod';

export const environmentNames = ['python', 'numpy', 'pandas', 'sklearn', 'torch'] as const;
export const environmentNameSchema = z.enum(environmentNames);
export type EnvironmentName = z.infer<typeof environmentNameSchema>;

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
});
export type Environment = z.infer<typeof environmentSchema>;
