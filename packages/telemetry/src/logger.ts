import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Places where a secret or a candidate's text could stand in something that gets logged. */
const redactedPaths = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.token',
  '*.ticket',
  '*.key',
  '*.secret',
  '*.files',
  '*.stdin',
  '*.body',
];

/** One JSON line per event on stdout, with secrets cut out. */
export function createLogger(
  service: string,
  options: { level?: string; destination?: DestinationStream } = {},
): Logger {
  const settings = {
    name: service,
    level: options.level ?? 'info',
    redact: { paths: redactedPaths, censor: '[redacted]' },
    base: { pid: process.pid },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
