import t from 'tap';
import type { SandboxContainer } from '../src/index.js';
import { doubling, grade } from './support/grade.js';
import { openPool } from './support/pool.js';
import { assertNothingLeft } from './support/test-sandbox.js';

t.setTimeout(240_000);
const sandbox = openPool(t);
const right = 'def double(number):\n    return number * 2\n';
const wrong = 'def double(number):\n    return number\n';
const taken: SandboxContainer[] = [];
const { containers } = sandbox;
const acquire = containers.acquire.bind(containers);
containers.acquire = async (spec, use) => {
  const container = await acquire(spec, use);
  taken.push(container);
  return container;
};

/** Which containers a submission took, by their role. */
async function usedBy(owner: string | undefined, source = right) {
  taken.length = 0;
  const options = owner === undefined ? {} : { questionOwner: owner };
  const result = await grade(sandbox, doubling, source, options);
  const idOf = (role: string) => taken.find((container) => container.role === role)?.id;
  return { result, runner: idOf('runner'), checker: idOf('checker'), count: taken.length };
}

t.test('a checker goes on to the next question of the same owner, a runner never', async (t) => {
  const first = await usedBy('built-in');
  const second = await usedBy('built-in', wrong);
  const third = await usedBy('built-in');
  t.same([first.result.score, second.result.score, third.result.score], [7, 1, 7]);
  t.same([second.checker, third.checker], [first.checker, first.checker]);
  t.equal(new Set([first.runner, second.runner, third.runner]).size, 3);
});

t.test('no checker goes from one owner to another', async (t) => {
  const used = [await usedBy('organization-1'), await usedBy('organization-2')];
  const back = await usedBy('organization-1');
  t.not(used[0]?.checker, used[1]?.checker);
  t.equal(back.checker, used[0]?.checker);
  t.equal(back.result.score, 7);
});

t.test('without an owner it serves one submission', async (t) => {
  const [first, second] = [await usedBy(undefined), await usedBy(undefined)];
  t.not(first.checker, second.checker);
});

t.test('what a question left running or lying about is not there for the next', async (t) => {
  const untidy = {
    ...doubling,
    drivers: `
import os

def small(solution, seed):
    if os.fork() == 0:
        os.setsid()
        while True: pass
    with open("left", "w") as left: left.write("behind")
    return solution.double(seed)
`,
    cases: doubling.cases.slice(0, 1),
  };
  const tidy = {
    ...doubling,
    drivers: 'import os\ndef small(solution, seed):\n    return os.listdir()\n',
    cases: doubling.cases.slice(0, 1),
  };
  const options = { questionOwner: 'organization-3' };
  taken.length = 0;
  t.equal((await grade(sandbox, untidy, right, options)).score, 2);
  const source = `${right}import os\nos.remove("main.py")\n`;
  t.equal((await grade(sandbox, tidy, source, options)).score, 2);
  const checkers = taken.filter(({ role }) => role === 'checker').map(({ id }) => id);
  t.equal(new Set(checkers).size, 1, 'in the same checker');
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
