import { spawn } from 'node:child_process';
import { LaunchFailure } from './failure.js';

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The command as it has to be typed on this machine. */
export function asRoot(command: string, args: readonly string[]): [string, string[]] {
  return isRoot() ? [command, [...args]] : ['sudo', [command, ...args]];
}

const linesShown = 30;

/** Quiet unless it fails; sudo asks for a password on the terminal itself, past our pipes. */
export async function runAsRoot(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const assignments = Object.entries(env).map(([name, value]) => `${name}=${value ?? ''}`);
  const [program, programArgs] = asRoot('env', [...assignments, command, ...args]);
  const child = spawn(program, programArgs, { stdio: ['inherit', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const status = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('close', settle);
  }).catch((cause: unknown) => {
    throw new LaunchFailure(`${program} could not be run: ${String(cause)}`, { cause });
  });
  if (status === 0) return;
  const tail = output.join('').trimEnd().split('\n').slice(-linesShown).join('\n');
  throw new LaunchFailure(`"${command} ${args.join(' ')}" failed (${status}):\n${tail}`);
}
