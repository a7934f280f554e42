import type { Buffer } from 'node:buffer';
import { gpuUsageSchema } from '@pairwise/contracts';
import { z } from 'zod';
import { SandboxError } from './errors.js';

const plainText = /^[ -~]*$/;
/** The list is stored with every execution, and an image of somebody else may claim anything. */
const librariesMax = 300;

/** Bodies of the JSON frames. All of them are claims of the container, none is a verdict. */
export const readyClaimSchema = z.object({
  protocol: z.literal(1),
  python: z.string().max(100),
  libraries: z
    .record(z.string().max(100).regex(plainText), z.string().max(100).regex(plainText))
    .refine((libraries) => Object.keys(libraries).length <= librariesMax),
  preloadMs: z.number().nonnegative(),
});
export type ReadyClaim = z.infer<typeof readyClaimSchema>;

export const startedClaimSchema = z.object({ id: z.string() });

/** Whoever claims nonsense of a GPU has used none. */
const gpuClaimSchema = gpuUsageSchema
  .refine(({ device, driver }) => plainText.test(device) && plainText.test(driver ?? ''))
  .nullable();

export const waitClaimSchema = z.object({ id: z.string(), inputFrames: z.int().nonnegative() });

export const statementDoneClaimSchema = z.object({
  id: z.string(),
  number: z.int().nonnegative(),
  status: z.enum(['succeeded', 'raised', 'interrupted', 'exited']),
  /** Why it was interrupted: a limit, or a person. */
  cause: z.enum(['wall', 'cpu', 'output', 'input', 'person']).nullable(),
  wallTimeMs: z.number().nonnegative(),
  truncated: z.boolean(),
});

export const doneClaimSchema = z.object({
  id: z.string(),
  exitCode: z.int().min(0).max(255).nullable(),
  signal: z.int().min(1).max(64).nullable(),
  reason: z.enum(['exit', 'wall', 'cancelled', 'output', 'cpu']),
  wallTimeMs: z.number().nonnegative(),
  cpuTimeMs: z.number().nonnegative(),
  peakMemoryBytes: z.number().nonnegative(),
  stdoutTruncated: z.boolean(),
  stderrTruncated: z.boolean(),
  exception: z.string().max(100).nullable(),
  gpu: gpuClaimSchema.catch(null),
});
export type DoneClaim = z.infer<typeof doneClaimSchema>;

export const loadedClaimSchema = z.object({ ok: z.boolean(), message: z.string() });

export const verdictClaimSchema = z
  .object({
    id: z.string().nullable(),
    verdict: z.enum(['passed', 'partial', 'failed', 'bad_answer', 'checker_error']),
    /** The part of the points that is earned. */
    share: z.number(),
    message: z.string().max(2000),
  })
  .refine(({ verdict, share }) => isShareOf(verdict, share));

/** A share that says something else than its verdict is no verdict at all. */
function isShareOf(verdict: string, share: number): boolean {
  if (verdict === 'partial') return share > 0 && share < 1;
  return share === (verdict === 'passed' ? 1 : 0);
}
export type VerdictClaim = z.infer<typeof verdictClaimSchema>;

export function parseClaim<T>(schema: z.ZodType<T>, body: Buffer): T {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch (cause) {
    throw new SandboxError('protocol_broken', 'a frame does not hold what its type promises', {
      cause,
    });
  }
}
