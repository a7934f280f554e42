import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import type { AppSpec } from '../app-specs.js';
import { Children } from '../children.js';
import { CrashBudget } from '../crash-budget.js';
import type { LaunchFailure } from '../failure.js';
import { PortBook } from '../ports.js';
import { ProcessBook } from '../process-book.js';
import { SupervisedApp } from '../supervised-app.js';

const server = `
import { createServer } from 'node:http';
import { existsSync, writeFileSync } from 'node:fs';
if (!existsSync('has-crashed')) {
  writeFileSync('has-crashed', '');
  console.log(JSON.stringify({ level: 50, msg: 'no luck' }));
  process.exit(3);
}
createServer((request, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1');
`;

async function supervise(t: Test, source: string) {
  const folder = t.testdir({ 'server.mjs': source });
  const children = new Children(folder, new ProcessBook(folder));
  const port = await new PortBook(folder).choose('app', 28_300);
  const spec: AppSpec = {
    name: 'api',
    label: 'API',
    script: join(folder, 'server.mjs'),
    cwd: folder,
    env: { PORT: String(port) },
    readyUrl: `http://127.0.0.1:${port}/readyz`,
  };
  const lines: string[] = [];
  const givenUp: LaunchFailure[] = [];
  const app = new SupervisedApp(spec, {
    children,
    logDir: folder,
    report: (line) => lines.push(line),
    onGivenUp: (failure) => givenUp.push(failure),
    budget: new CrashBudget(Date.now, 1),
  });
  return { app, children, folder, lines, givenUp };
}

t.test('an application that crashes is started again, and its errors are shown', async (t) => {
  const { app, children, folder, lines, givenUp } = await supervise(t, server);
  await app.start();
  await app.waitUntilReady();
  // Here and not in a teardown, because the folder goes before teardowns run.
  await children.stopAll();
  t.ok(existsSync(join(folder, 'has-crashed')));
  t.match(lines, ['[api] no luck', /^\[api\] stopped \(exit code 3\); starting again/]);
  t.same(givenUp, []);
});

t.test('one that crashes for ever is given up, with the end of its log', async (t) => {
  const { app, folder, givenUp } = await supervise(t, 'console.log("no way"); process.exit(1);');
  await app.start();
  await t.rejects(app.waitUntilReady(), /keeps crashing[^]*no way/);
  t.equal(givenUp.length, 1);
  t.equal(readFileSync(join(folder, 'api.log'), 'utf8').trim().split('\n').length, 5);
});
