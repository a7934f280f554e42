import { SandboxError } from './errors.js';

/** How long the engine may take for one call before its host counts as broken. */
export const engineDeadlinesMs = {
  create: 20_000,
  attach: 10_000,
  start: 20_000,
  ready: 60_000,
  inspect: 10_000,
  wait: 10_000,
  kill: 10_000,
  update: 10_000,
  remove: 20_000,
  list: 10_000,
  stats: 10_000,
} as const;
export type EngineCall = keyof typeof engineDeadlinesMs;

/**
 * Runs one call to the engine and gives up on it in time. The call is also told to stop, but its
 * promise is not waited for: a daemon that hangs does not react to that either.
 */
export async function withinDeadline<T>(
  call: EngineCall,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const timeoutMs = engineDeadlinesMs[call];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SandboxError('engine_failed', `${call} took longer than ${timeoutMs} ms`));
      controller.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } catch (cause) {
    if (cause instanceof SandboxError) throw cause;
    throw new SandboxError('engine_failed', `${call} failed: ${describe(cause)}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** The engine's HTTP status, where the failure is an answer of the engine. */
export function engineStatus(error: unknown): number | null {
  const cause = error instanceof SandboxError ? error.cause : error;
  const status = cause instanceof Error && 'statusCode' in cause ? cause.statusCode : null;
  return typeof status === 'number' ? status : null;
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message.trim() : String(cause);
}
