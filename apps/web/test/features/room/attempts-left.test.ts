import { attemptPolicySchema } from '@pairwise/contracts';
import { test } from 'tap';
import { attemptsLeft, describeAttempts } from '../../../features/room/attempt.js';

const policy = (maxAttempts: number | null) => attemptPolicySchema.parse({ maxAttempts });
const submissions = [{ countsAsAttempt: true }, { countsAsAttempt: false }];

test('only what cost an attempt is taken off', async (t) => {
  t.equal(attemptsLeft(policy(3), submissions), 2);
  t.equal(attemptsLeft(policy(1), submissions), 0);
  t.equal(attemptsLeft(policy(1), [...submissions, ...submissions]), 0, 'never below none');
});

test('where nobody counts there is nothing to say', async (t) => {
  t.equal(attemptsLeft(policy(null), submissions), null);
});

test('the number is said in words', async (t) => {
  t.equal(describeAttempts(0), 'No submissions left');
  t.equal(describeAttempts(1), '1 submission left');
  t.equal(describeAttempts(4), '4 submissions left');
});
