import { actorRoles, sessionStatuses } from '@pairwise/contracts';
import t from 'tap';
import { may, mayWork, permissions, transitionOf } from '../src/index.js';

/** By hand, apart from the table: a permission that somebody gains or loses fails here. */
const expected: Record<string, string> = {
  'organization.read': 'owner interviewer hiring_manager',
  'members.read': 'owner interviewer hiring_manager',
  'members.invite': 'owner',
  'api_keys.manage': 'owner',
  'images.manage': 'owner',
  'images.read': 'owner interviewer',
  'workers.read': 'owner',
  'questions.read': 'owner interviewer',
  'questions.edit': 'owner interviewer',
  'questions.publish': 'owner',
  'sessions.read': 'owner interviewer hiring_manager',
  'sessions.write': 'owner interviewer',
  'room.enter': 'owner interviewer candidate',
  'room.guide': 'owner interviewer',
  'room.take_part': 'owner interviewer candidate',
  'room.direct': 'owner interviewer',
  'room.confide': 'owner interviewer',
  'room.report_facts': 'candidate',
  'room.practise': 'candidate',
  'executions.create': 'owner interviewer candidate',
  'executions.read': 'owner interviewer candidate',
  'submissions.regrade': 'owner interviewer',
  'notes.write': 'owner interviewer',
  'scorecards.write': 'owner interviewer',
  'report.read': 'owner interviewer hiring_manager',
};

t.test('who may do what', async (t) => {
  t.strictSame([...permissions].sort(), Object.keys(expected).sort());
  for (const permission of permissions) {
    const roles = actorRoles.filter((role) => may(role, permission));
    t.equal(roles.join(' '), expected[permission], permission);
  }
});

t.test('an owner may everything but what is a candidate’s own', async (t) => {
  const own = ['room.report_facts', 'room.practise'];
  for (const permission of permissions) {
    t.equal(may('owner', permission), !own.includes(permission), permission);
  }
});

t.test('a session moves forward, and back only to be opened again', async (t) => {
  t.strictSame(transitionOf('start'), { from: 'pending', to: 'live' });
  t.strictSame(transitionOf('end'), { from: 'live', to: 'ended' });
  t.strictSame(transitionOf('cancel'), { from: 'pending', to: 'cancelled' });
  t.strictSame(transitionOf('reopen'), { from: 'ended', to: 'live' });
});

t.test('code is run by staff until the end, by the candidate while it is live', async (t) => {
  const working = (role: 'staff' | 'candidate') =>
    sessionStatuses.filter((status) => mayWork(role, status));
  t.strictSame(working('staff'), ['pending', 'live']);
  t.strictSame(working('candidate'), ['live']);
});
