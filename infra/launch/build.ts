import type { LaunchContext } from './context.js';
import { runTool, toolPath } from './tools.js';

/** Turbo knows what is current: a build of unchanged sources takes under a second. */
export async function buildApps(context: LaunchContext): Promise<void> {
  await context.steps.run('Applications', async (detail) => {
    await runTool(context, {
      name: 'build',
      args: [toolPath('turbo'), 'run', 'build', '--ui=stream'],
      onLine: (line) => {
        const [, task] = /^(?:@pairwise\/)?([\w-]+):build: cache miss/.exec(line) ?? [];
        if (task !== undefined) detail(`building ${task}`);
      },
    });
  });
}
