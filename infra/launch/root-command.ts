import { spawn } from 'node:child_process';
import { LaunchFailure } from './failure.js';

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The command as it has to be typed on this machine. */
export function asRoot(command: string, args: readonly string[]): [string, string[]] {
  return isRoot() ? [command, [...args]] : ['sudo', [command, ...args]];
}

/** Shares the terminal, so that sudo can ask for a password and the person sees what happens. */
export async function runAsRoot(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const assignments = Object.entries(env).map(([name, value]) => `${name}=${value ?? ''}`);
  const [program, programArgs] = asRoot('env', [...assignments, command, ...args]);
  const child = spawn(program, programArgs, { stdio: ['inherit', 'inherit', 'inherit'] });
  const status = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('exit', settle);
  }).catch((cause: unknown) => {
    throw new LaunchFailure(`${program} could not be run: ${String(cause)}`, { cause });
  });
  if (status !== 0) throw new LaunchFailure(`"${command} ${args.join(' ')}" failed (${status}).`);
}
