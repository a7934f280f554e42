import type { Logger } from './logger.js';

/**
 * Runs `close` once on SIGTERM or SIGINT and then exits; exits anyway when it takes longer than
 * `graceMs`, because a library's close may wait for ever.
 */
export function closeOnSignal(logger: Logger, close: () => Promise<void>, graceMs = 15_000): void {
  let closing = false;
  const stop = (signal: string): void => {
    if (closing) return;
    closing = true;
    logger.info({ signal }, 'closing');
    const timer = setTimeout(() => {
      logger.error({ graceMs }, 'closing took too long');
      process.exit(1);
    }, graceMs);
    timer.unref();
    close().then(
      () => process.exit(0),
      (cause: unknown) => {
        logger.error({ err: cause }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}
