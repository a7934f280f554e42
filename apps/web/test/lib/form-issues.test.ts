import { createSessionSchema } from '@pairwise/contracts';
import { test } from 'tap';
import { ApiProblem } from '../../lib/api-problem.js';
import { check, errorAt, errorsFrom } from '../../lib/form-issues.js';

test('each refused field has words for a person', (t) => {
  const { errors } = check(createSessionSchema, {
    title: ' ',
    candidate: { name: '', email: 'not an address' },
    durationMinutes: Number.NaN,
    questionIds: [],
  });
  t.same(errors, {
    title: 'Fill this in.',
    'candidate.name': 'Fill this in.',
    'candidate.email': 'This is not an e-mail address.',
    durationMinutes: 'Fill this in.',
    questionIds: 'Choose at least one.',
  });
  t.end();
});

test('limits are told with their number', (t) => {
  const { errors } = check(createSessionSchema, {
    title: 'x'.repeat(121),
    candidate: { name: 'Noor', email: 'noor@example.com' },
    durationMinutes: 2,
    questionIds: ['a'],
  });
  t.same(errors, { title: 'Use at most 120 characters.', durationMinutes: 'Use 5 or more.' });
  t.end();
});

test('the server’s objections land on the same fields, whatever prefix they carry', (t) => {
  const problem = new ApiProblem({
    code: 'invalid_request',
    status: 400,
    title: 'Some fields are missing or not valid.',
    issues: [
      { path: 'body.candidate.email', message: 'invalid email address' },
      { path: '/questionIds/1', message: 'Unknown question.' },
    ],
  });
  const errors = errorsFrom(problem);
  t.equal(errorAt(errors, 'candidate.email'), 'Invalid email address.');
  t.equal(
    errorAt(errors, 'questionIds'),
    'Unknown question.',
    'an entry’s objection is its list’s',
  );
  t.equal(errorAt(errors, 'title'), undefined);
  t.end();
});
