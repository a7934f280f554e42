import { regradeSchema } from '@pairwise/contracts';
import t from 'tap';
import { describeRegrade } from '../src/regrade.js';

const submissionId = '6f1c1f6e-6b0a-4f1e-9f59-0b6f0c1a2b3c';
const regrade = (result: object) =>
  regradeSchema.parse({
    id: '0b6f0c1a-6b0a-4f1e-9f59-6f1c1f6e2b3c',
    submissionId,
    status: 'finished',
    createdAt: '2026-11-21T10:00:00.000Z',
    finishedAt: '2026-11-21T10:00:01.000Z',
    result: {
      conclusion: 'equal',
      outcome: 'succeeded',
      score: 12,
      scoreBefore: 12,
      imageDigest: 'sha256:a',
      imageDigestBefore: 'sha256:a',
      cases: [],
      ...result,
    },
  });

t.test('an equal grading takes one line', async (t) => {
  t.equal(describeRegrade(regrade({})), `${submissionId}: equal, 12 points\n`);
});

t.test('what differs is said: image, points, cases', async (t) => {
  const text = describeRegrade(
    regrade({
      conclusion: 'drift',
      score: 10,
      imageDigest: 'sha256:b',
      cases: [
        {
          name: 'ties',
          before: { verdict: 'passed', points: 2 },
          after: { verdict: 'failed', points: 0 },
        },
        { name: 'gone', before: { verdict: 'passed', points: 1 }, after: null },
      ],
    }),
  );
  t.equal(
    text,
    [
      `${submissionId}: drift, 12 points, now 10`,
      '  image: sha256:a, now sha256:b',
      '  ties: before passed (2), now failed (0)',
      '  gone: before passed (1), now absent',
      '',
    ].join('\n'),
  );
});
