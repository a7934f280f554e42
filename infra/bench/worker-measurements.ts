import { z } from 'zod';
import type { Instance } from './instance.js';

const shelfSchema = z.object({
  environment: z.string(),
  role: z.enum(['runner', 'checker']),
  waiting: z.number(),
  target: z.number(),
  containerBytes: z.number(),
  lastRefillMs: z.number().nullable(),
  firstReadyMs: z.number().nullable(),
});

const measurementsSchema = z.object({
  pool: z
    .object({
      budgetBytes: z.number(),
      memoryBytes: z.number(),
      shelves: z.array(shelfSchema),
    })
    .nullable(),
  stages: z.array(
    z.object({
      queueMs: z.number(),
      startMs: z.number(),
      programMs: z.number(),
      storeMs: z.number(),
    }),
  ),
});
export type WorkerMeasurements = z.infer<typeof measurementsSchema>;

/** What the worker says of its pool and of its last executions. */
export async function readMeasurements(instance: Instance): Promise<WorkerMeasurements> {
  const response = await fetch(`${instance.BENCH_WORKER_URL}/measurements`);
  return measurementsSchema.parse(await response.json());
}

const fillTimeoutMs = 180_000;
const pollMs = 200;

/** Waits until every shelf that can hold a container holds one, as after a quiet minute. */
export async function untilFilled(instance: Instance): Promise<void> {
  const deadlineMs = performance.now() + fillTimeoutMs;
  for (;;) {
    const { pool } = await readMeasurements(instance);
    const shelves = pool?.shelves ?? [];
    const isFilled =
      shelves.length > 0 && shelves.every(({ waiting, target }) => waiting >= target);
    if (isFilled || performance.now() > deadlineMs) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
