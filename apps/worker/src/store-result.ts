import { setTimeout as delay } from 'node:timers/promises';
import { executionSteps, type Database, type ExecutionResult } from '@pairwise/db';
import type { Logger } from '@pairwise/telemetry';
import type { Fence } from './lease.js';

const RETRY_FOR_MS = 5 * 60_000;
const RETRY_DELAY_MAX_MS = 2_000;

/**
 * Stores once, and keeps trying while the database is away, each time as a new transaction. False
 * when another attempt owns the execution by now.
 */
export async function storeResult(
  db: Database,
  fence: Fence,
  result: ExecutionResult,
  logger: Logger,
): Promise<boolean> {
  const deadline = performance.now() + RETRY_FOR_MS;
  for (let delayMs = 100; ; delayMs = Math.min(delayMs * 2, RETRY_DELAY_MAX_MS)) {
    try {
      return await db.withTenantSql(
        fence.organizationId,
        async (sql) =>
          (await executionSteps.finish(sql, fence, result, new Date())) ||
          // The answer to an earlier commit may have been lost on its way to us.
          executionSteps.isFinishedBy(sql, fence),
      );
    } catch (cause) {
      if (performance.now() + delayMs > deadline) throw cause;
      logger.warn({ err: cause, executionId: fence.id, delayMs }, 'result not stored yet');
      await delay(delayMs);
    }
  }
}
