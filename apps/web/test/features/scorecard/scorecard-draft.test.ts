import { criterionIds, putScorecardSchema, scorecardSchema } from '@pairwise/contracts';
import { test } from 'tap';
import { bodyOf, draftFrom, hasRating } from '../../../features/scorecard/scorecard-draft.js';

test('an untouched scorecard rates nothing, and says so for every criterion', (t) => {
  const draft = draftFrom(null);
  t.notOk(hasRating(draft));
  const body = putScorecardSchema.parse(bodyOf(draft, false));
  t.same(
    body.ratings.map(({ criterion, value }) => [criterion, value]),
    criterionIds.map((id) => [id, null]),
  );
  t.end();
});

test('what was saved comes back as it was', (t) => {
  const saved = scorecardSchema.parse({
    authorId: 'u1',
    authorName: 'Ines',
    ratings: [{ criterion: 'fluency', value: 0, comment: 'none shown' }],
    recommendation: 'no',
    summary: 'Short.',
    status: 'draft',
    submittedAt: null,
    updatedAt: '2026-11-21T10:00:00Z',
  });
  const draft = draftFrom(saved);
  t.ok(hasRating(draft), 'a zero is a rating');
  const body = bodyOf(draft, true);
  t.match(body, { recommendation: 'no', summary: 'Short.', submit: true });
  t.same(
    body.ratings.find(({ criterion }) => criterion === 'fluency'),
    { criterion: 'fluency', value: 0, comment: 'none shown' },
  );
  t.end();
});
