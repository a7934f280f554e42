import {
  dueForValidation,
  judgeGate,
  loadBank,
  planGate,
  readValidationRecord,
  type GateResult,
  type Question,
} from '@pairwise/question-bank';
import { describeEnvironments, listOurs, Sandbox, sweepContainers } from '@pairwise/sandbox';
import t from 'tap';
import { gradePlan } from '../../src/validation/grade-plan.js';

t.setTimeout(600_000);

const sandbox = new Sandbox({ workerId: `test-${crypto.randomUUID()}` });
t.teardown(() => sweepContainers(sandbox));

/**
 * Each program once: cases are independent, so what a question without a case does is known then. The
 * seeds are the same in every run; a validation draws fresh ones.
 */
async function grade(question: Question): Promise<GateResult[]> {
  let seed = 0;
  const plan = planGate(question, () => `${(seed += 1)}`, 1);
  const results = await gradePlan(sandbox, question, plan, {
    executionId: crypto.randomUUID(),
    attempt: 1,
    signal: new AbortController().signal,
  });
  return results ?? [];
}

const errorsOf = (question: Question, results: readonly GateResult[]) =>
  judgeGate(question, results).findings.filter(({ severity }) => severity === 'error');

function without(
  name: string,
  question: Question,
  results: readonly GateResult[],
): [Question, GateResult[]] {
  const keep = <One extends { name: string }>(cases: readonly One[]): One[] =>
    cases.filter((one) => one.name !== name);
  return [
    { ...question, cases: keep(question.cases) },
    results.map((result) => ({ ...result, cases: keep(result.cases) })),
  ];
}

const due = dueForValidation(await loadBank(), await readValidationRecord(), Date.now());
const optional = (await describeEnvironments(sandbox)).filter(({ isOptional }) => isOptional);

for (const question of due) {
  // Every other environment is built by this very command, so that its absence is a failure.
  const environment = optional.find(({ name }) => name === question.environment);
  const skip = environment?.unavailableReason ?? false;
  t.test(question.id, { skip }, async (t) => {
    const results = await grade(question);

    t.test('reference, starter, mistakes and statement pass the gate', async (t) => {
      t.strictSame(errorsOf(question, results), []);
    });

    t.test('without any one case some mistake passes, and the gate is red', async (t) => {
      for (const { name } of question.cases) {
        const errors = errorsOf(...without(name, question, results));
        t.ok(
          errors.some(({ rule }) => rule === 'mistake_passes'),
          name,
        );
      }
    });
  });
}

t.test('no container is left', async (t) => {
  await sandbox.close();
  const ours = await listOurs(sandbox);
  t.same(
    ours.filter(({ workerId }) => workerId === sandbox.workerId),
    [],
  );
});
