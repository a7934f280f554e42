import { parseArgs } from 'node:util';
import { LaunchFailure, messageOf } from './failure.js';

const commands = ['start', 'test', 'services', 'bench', 'hostile'] as const;

/** Those that take further words: files to test, parts to measure, rows to run. */
const withWords: readonly string[] = ['test', 'bench', 'hostile'];

export interface LaunchOptions {
  readonly command: (typeof commands)[number];
  /** Go on without asking. */
  readonly isUnattended: boolean;
  readonly isDryRun: boolean;
  readonly publicPort: number;
  /** Files to test, parts to measure or hostile rows to run; none means all. */
  readonly words: readonly string[];
}

export const usage = `usage: npm start [-- --yes] [--port N] [--dry-run]
       npm test [-- --yes] [-- FILE.test.ts …]
       npm run bench [-- --yes] [-- PART …]
       npm run test:hostile [-- --yes] [-- ROW …]

  --yes      install missing system packages without asking
  --port N   serve on another port than 3000
  --dry-run  say what would be installed, and stop`;

export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): LaunchOptions {
  const { values, positionals } = readArgs(args);
  const [name, ...words] = positionals;
  const command = commands.find((known) => known === name);
  if (command === undefined || values.help === true) throw new LaunchFailure(usage);
  if (!withWords.includes(command) && words.length > 0) {
    throw new LaunchFailure(`Unexpected: ${words.join(' ')}\n\n${usage}`);
  }
  return {
    command,
    isUnattended: values.yes === true || isSet(env['CI']),
    isDryRun: values['dry-run'] === true,
    publicPort: parsePort(values.port ?? env['PORT'] ?? '3000'),
    words,
  };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        yes: { type: 'boolean', short: 'y' },
        port: { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new LaunchFailure(`${messageOf(cause)}\n\n${usage}`, { cause });
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new LaunchFailure(`A port is a number from 1 to 65535, not "${text}".`);
}
