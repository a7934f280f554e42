import { z } from 'zod';
import { environmentSchema } from './environments.js';
import { timestampSchema } from './text.js';

/** `required`: without it candidates' code is not safely held, and production mode is refused. */
export const checkSeveritySchema = z.enum(['required', 'advised']);
export type CheckSeverity = z.infer<typeof checkSeveritySchema>;

/** One thing that a worker looked at on its host before it took work. */
export const hostCheckSchema = z.object({
  name: z.string().max(100),
  ok: z.boolean(),
  severity: checkSeveritySchema,
  detail: z.string().max(2_000),
  /** What to do about it; null where there is nothing to do. */
  advice: z.string().max(2_000).nullable(),
});
export type HostCheck = z.infer<typeof hostCheckSchema>;

/** What a worker says of itself and its host, again and again. */
export const workerReportSchema = z.object({
  workerId: z.string().min(1).max(200),
  environments: z.array(environmentSchema).max(200),
  checks: z.array(hostCheckSchema).max(200),
  at: timestampSchema,
});
export type WorkerReport = z.infer<typeof workerReportSchema>;
