import { spawn } from 'node:child_process';
import { once } from 'node:events';
import t from 'tap';

const shutdownUrl = new URL('../src/shutdown.ts', import.meta.url).href;
const loggerUrl = new URL('../src/logger.ts', import.meta.url).href;

/** A process of its own that closes in the given way, is told to stop and says how it ended. */
async function stop(close: string, signals: NodeJS.Signals[]) {
  const script = `
    import { closeOnSignal } from '${shutdownUrl}';
    import { createLogger } from '${loggerUrl}';
    let calls = 0;
    closeOnSignal(createLogger('test'), async () => { calls += 1; console.log('close', calls); ${close} }, 500);
    setInterval(() => {}, 1000);
    console.log('listening');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let text = '';
  const exited = once(child, 'exit');
  for await (const chunk of child.stdout) {
    const isFirst = !text.includes('listening');
    text += String(chunk);
    if (isFirst && text.includes('listening')) for (const one of signals) child.kill(one);
  }
  const [code] = (await exited) as [number | null];
  return { code, text };
}

t.test('on SIGTERM and on SIGINT a process closes and ends well', async (t) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const { code, text } = await stop('', [signal]);
    t.equal(code, 0, signal);
    t.match(text, `"signal":"${signal}"`);
    t.match(text, 'close 1');
  }
});

t.test('told twice it closes once', async (t) => {
  const { code, text } = await stop('await new Promise((resolve) => setTimeout(resolve, 100));', [
    'SIGTERM',
    'SIGINT',
  ]);
  t.equal(code, 0);
  t.notMatch(text, 'close 2');
});

t.test('closing that fails, or never ends, ends the process all the same', async (t) => {
  const failed = await stop(`throw new Error('no');`, ['SIGTERM']);
  t.equal(failed.code, 1);
  t.match(failed.text, 'closing failed');
  const stuck = await stop('await new Promise(() => {});', ['SIGTERM']);
  t.equal(stuck.code, 1);
  t.match(stuck.text, 'closing took too long');
});
