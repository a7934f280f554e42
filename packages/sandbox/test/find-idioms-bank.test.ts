import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Finding, IdiomReport } from '@pairwise/contracts';
import { loadBank, type Question } from '@pairwise/question-bank';
import t from 'tap';
import { CheckerClient } from '../src/checker-client.js';
import { askedFunctions, findIdioms } from '../src/index.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openSandbox(t);
const { limits } = sandbox.environment('python');
const container = await sandbox.acquire({
  environment: 'python',
  role: 'checker',
  limits,
  executionId: randomUUID(),
  attempt: 1,
  lifetimeMs: 240_000,
});
const checker = new CheckerClient(container);
const { signal } = new AbortController();
const bank = (await loadBank()).filter(({ kind }) => kind === 'coding');

/** As a worker asks for a submission that was run once before. */
function search({ starter, idioms }: Question, source: string): Promise<IdiomReport> {
  const context = { ...idioms, asked: askedFunctions(starter), runsBefore: 1 };
  return findIdioms(checker, source, context, signal);
}

const at = ({ rule, line, found }: Finding) => `${rule} on line ${String(line)}: ${found}`;

for (const question of bank) {
  t.test(`nobody who hands in the reference of ${question.id} is accused`, async (t) => {
    const report = await search(question, question.reference);
    t.equal(report.complete, true);
    t.same(report.findings.filter(({ strength }) => strength === 'strong').map(at), []);
  });
}

const seenBy: Readonly<Record<string, string>> = {
  'double_loop.py': 'S1',
  'column_added_in_place.py': 'M5',
  'still_shared.py': 'M0',
};

for (const question of bank) {
  for (const { file, source } of question.mistakes) {
    const rule = seenBy[basename(file)];
    if (rule === undefined) continue;
    t.test(`${file} of ${question.id} is accused by ${rule}`, async (t) => {
      const { findings } = await search(question, source);
      const accused = findings.filter(({ strength }) => strength === 'strong');
      t.ok(
        accused.some((finding) => finding.rule === rule),
        findings.map(at).join('\n'),
      );
    });
  }
}

t.test('what is left', async (t) => {
  sandbox.containers.release(container);
  await assertNothingLeft(t, sandbox);
});
