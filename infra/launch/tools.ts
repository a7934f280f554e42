import { createInterface } from 'node:readline';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import type { LaunchContext } from './context.js';
import { LaunchFailure } from './failure.js';
import { repositoryRoot } from './layout.js';

export function toolPath(name: string): string {
  return join(repositoryRoot, 'node_modules/.bin', name);
}

export interface ToolRun {
  readonly name: string;
  /** Node itself if not given. */
  readonly command?: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly onLine?: (line: string) => void;
}

/** Runs a tool of ours to its end with its output in a log file; its last lines if it fails. */
export async function runTool(context: LaunchContext, tool: ToolRun): Promise<void> {
  const { exitCode, lines, logPath } = await captureTool(context, tool);
  if (exitCode === 0) return;
  throw new LaunchFailure(`${tool.name} failed (see ${logPath}):\n${lines.slice(-40).join('\n')}`);
}

const linesKept = 400;

export async function captureTool(
  context: LaunchContext,
  tool: ToolRun,
): Promise<{ exitCode: number; lines: string[]; logPath: string }> {
  const { children } = context;
  const child = await children.start({
    name: tool.name,
    kind: 'tool',
    command: tool.command ?? process.execPath,
    args: tool.args,
    cwd: repositoryRoot,
    env: { ...context.env, TURBO_TELEMETRY_DISABLED: '1', ...tool.env },
    output: 'pipe',
  });
  const log = createWriteStream(child.logPath, { flags: 'w', mode: 0o600 });
  const lines: string[] = [];
  for (const source of [child.process.stdout, child.process.stderr]) {
    if (source === null) continue;
    createInterface({ input: source }).on('line', (line) => {
      log.write(`${line}\n`);
      lines.push(line);
      if (lines.length > linesKept) lines.shift();
      tool.onLine?.(line);
    });
  }
  // "close" and not "exit": the last output may come after the process has ended.
  await once(child.process, 'close');
  log.end();
  return { exitCode: child.process.exitCode ?? 1, lines, logPath: child.logPath };
}
