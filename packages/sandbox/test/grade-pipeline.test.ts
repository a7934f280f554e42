import { setImmediate as nextTurn } from 'node:timers/promises';
import t from 'tap';
import { gradeInPipeline } from '../src/grade-pipeline.js';

/** Stages whose every step ends when the test says so. */
function steps() {
  const open = new Map<string, { resolve: () => void; reject: (cause: Error) => void }>();
  const log: string[] = [];
  const step = (name: string) => {
    log.push(name);
    return new Promise<void>((resolve, reject) => open.set(name, { resolve, reject }));
  };
  const take = async (name: string) => {
    const found = open.get(name);
    if (found === undefined) throw new Error(`${name} has not begun: ${log.join(' ')}`);
    open.delete(name);
    return found;
  };
  // A judge begins one turn after the end of a run.
  const settled = async () => {
    await nextTurn();
    await nextTurn();
  };
  return {
    log,
    stages: {
      run: async (name: string, signal: AbortSignal) => {
        await Promise.race([step(`run ${name}`), aborted(signal)]);
        return signal.aborted ? null : name;
      },
      judge: async (name: string, signal: AbortSignal) => {
        await Promise.race([step(`judge ${name}`), aborted(signal)]);
        if (signal.aborted) throw new Error('aborted');
        log.push(`${name} judged`);
      },
    },
    end: async (...names: string[]) => {
      for (const name of names) {
        (await take(name)).resolve();
        await settled();
      }
    },
    fail: async (name: string) => {
      (await take(name)).reject(new Error(name));
      await settled();
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

const never = new AbortController().signal;
const cases = ['a', 'b', 'c', 'd'];

t.test('while one case is judged the next one runs, in their order', async (t) => {
  const { log, stages, end } = steps();
  const grading = gradeInPipeline(cases, stages, never);
  t.same(log, ['run a']);
  await end('run a');
  t.same(log, ['run a', 'run b', 'judge a'], 'the runner gets its case first');
  await end('judge a', 'run b', 'judge b', 'run c', 'judge c', 'run d', 'judge d');
  t.equal(await grading, true);
  t.same(
    log.filter((entry) => entry.endsWith('judged')),
    cases.map((name) => `${name} judged`),
  );
});

t.test('a slow judge holds the runner back: two answers at most', async (t) => {
  const { log, stages, end } = steps();
  const grading = gradeInPipeline(cases, stages, never);
  await end('run a', 'run b');
  t.same(log, ['run a', 'run b', 'judge a'], 'b waits for its judge, c for the end of a');
  await end('judge a');
  t.same(log.slice(3), ['a judged', 'run c', 'judge b']);
  await end('run c', 'judge b', 'judge c', 'run d', 'judge d');
  t.equal(await grading, true);
});

t.test('a case that cannot run leaves the verdict of the one before it', async (t) => {
  const { log, stages, end, fail } = steps();
  const grading = gradeInPipeline(cases, stages, never);
  grading.catch(() => undefined);
  await end('run a');
  await fail('run b');
  await end('judge a');
  await t.rejects(grading, { message: 'run b' });
  t.same(log, ['run a', 'run b', 'judge a', 'a judged']);
});

t.test('a judge that fails ends what runs beside it', async (t) => {
  const { log, stages, end, fail } = steps();
  const grading = gradeInPipeline(cases, stages, never);
  grading.catch(() => undefined);
  await end('run a');
  await fail('judge a');
  await t.rejects(grading, { message: 'judge a' });
  t.same(log, ['run a', 'run b', 'judge a'], 'b was ended and nothing began after it');
});

t.test('the last judge may fail, too', async (t) => {
  const { stages, end, fail } = steps();
  const grading = gradeInPipeline(['a'], stages, never);
  grading.catch(() => undefined);
  await end('run a');
  await fail('judge a');
  await t.rejects(grading, { message: 'judge a' });
});

const reached = [
  ['while the first runs', []],
  ['while the first is judged and the second runs', ['run a']],
  ['while the second waits for its judge', ['run a', 'run b']],
  [
    'while the last is judged',
    cases.flatMap((name) => [`run ${name}`, `judge ${name}`]).slice(0, 7),
  ],
] as const;
for (const [moment, ended] of reached) {
  t.test(`it can be cancelled ${moment}`, async (t) => {
    const { log, stages, end } = steps();
    const controller = new AbortController();
    const grading = gradeInPipeline(cases, stages, controller.signal);
    await end(...ended);
    const before = [...log];
    controller.abort();
    t.equal(await grading, false);
    t.same(log, before, 'nothing began, and nothing was judged, after that');
  });
}

t.test('nothing begins when it was cancelled before', async (t) => {
  const { log, stages } = steps();
  t.equal(await gradeInPipeline(cases, stages, AbortSignal.abort()), false);
  t.same(log, []);
});

t.test('no cases are a complete grading', async (t) => {
  t.equal(await gradeInPipeline([], steps().stages, never), true);
});
