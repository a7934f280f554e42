import { test } from 'tap';
import { networkProblem, problemFrom, problemText } from '../../lib/api-problem.js';

test('a problem document keeps its code, its fields and its reference', (t) => {
  const problem = problemFrom(409, {
    type: 'about:blank',
    title: 'The interview has ended.',
    status: 409,
    code: 'session_ended',
    requestId: 'r-1',
  });
  t.match(problem, { code: 'session_ended', status: 409, requestId: 'r-1', issues: [] });
  t.end();
});

test('sign-in’s own refusals keep their words', (t) => {
  const problem = problemFrom(401, {
    code: 'INVALID_EMAIL_OR_PASSWORD',
    message: 'Wrong password',
  });
  t.match(problem, { code: 'sign_in', title: 'Wrong password', status: 401 });
  t.end();
});

test('what no part of ours said is not repeated to a person', (t) => {
  t.equal(problemFrom(502, '<html>Bad gateway</html>').code, 'unexpected_answer');
  t.equal(problemFrom(500, { message: 'stack trace' }).code, 'unexpected_answer');
  t.notMatch(problemText(new Error('secret path')), 'secret');
  t.match(networkProblem(new TypeError('fetch failed')), { code: 'network', status: 0 });
  t.end();
});
