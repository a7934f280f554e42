import t from 'tap';
import { jobSeed } from '../src/seeds.js';

t.test('a seed repeats for the same execution and name', async (t) => {
  t.equal(jobSeed('s', 'case_a'), jobSeed('s', 'case_a'));
});

t.test('another execution or another case has another seed', async (t) => {
  const seeds = ['a', 'b', 'c'].flatMap((seed) =>
    ['x', 'y', 'z'].map((name) => jobSeed(seed, name)),
  );
  t.equal(new Set(seeds).size, 9);
});

t.test('the border between seed and name counts', async (t) => {
  t.not(jobSeed('ab', 'c'), jobSeed('a', 'bc'));
});

t.test('a seed fits in 32 bits without sign', async (t) => {
  for (let index = 0; index < 1000; index += 1) {
    const seed = jobSeed('s', String(index));
    if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) t.fail(String(seed));
  }
  t.pass('1000 seeds');
});
