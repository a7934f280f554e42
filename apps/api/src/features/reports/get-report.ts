import {
  criterionIds,
  PairwiseError,
  rubric,
  sourceFilesSchema,
  type AttemptPolicy,
  type CriterionId,
  type Report,
  type ReportCriterion,
  type Scorecard,
  type SessionId,
} from '@pairwise/contracts';
import {
  executions,
  organizations,
  scorecards,
  sessions,
  type SubmissionListRow,
  type TenantTx,
} from '@pairwise/db';
import {
  mean,
  proposeCorrectness,
  proposeStyle,
  rubricTotal,
  type Proposal,
} from '@pairwise/evaluation';
import type { StaffActor } from '../../security/actor.js';
import { toSubmission } from '../executions/execution-view.js';
import { toScorecard } from '../scorecards/scorecard-view.js';
import { toSession } from '../sessions/session-view.js';

/** Automatic and human scores side by side, and the total with its arithmetic. */
export async function getReport(
  tx: TenantTx,
  actor: StaffActor,
  sessionId: SessionId,
): Promise<Report> {
  const row = await sessions.find(tx, sessionId);
  if (row === null) throw new PairwiseError('not_found');
  const session = toSession(row);
  const submissions = await executions.listSubmissions(tx, sessionId, new Date(0));
  const runCounts = await executions.countRunsByQuestion(tx, sessionId);
  const organization = await organizations.get(tx, actor.organizationId);
  const submitted = (await scorecards.listSubmitted(tx, sessionId)).map(toScorecard);
  const visible = visibleScorecards(actor, submitted);

  const questions = session.questions.map(({ id, title }) => {
    const own = submissions.filter((one) => one.questionId === id);
    const best = countedOf(own, session.attempts.counts);
    return {
      id,
      title,
      submissionCount: own.length,
      runCount: runCounts.find((one) => one.questionId === id)?._count._all ?? 0,
      best: best === null ? null : toSubmission(best, 'staff'),
      bestSource: best === null ? null : (sourceFilesSchema.parse(best.files)['main.py'] ?? null),
    };
  });
  const criteria = criteriaOf(proposalsOf(questions), visible);
  const { total, explanation } = rubricTotal(
    criteria.map(({ title, weight, counted }) => ({ title, weight, value: counted })),
  );
  return {
    session,
    organizationName: organization.name,
    generatedAt: new Date().toISOString(),
    criteria,
    total,
    totalExplanation: explanation,
    automaticScore: sumOfBest(questions),
    questions,
    scorecards: visible,
    hiddenScorecards: submitted.length - visible.length,
  };
}

type Proposals = Partial<Record<CriterionId, Proposal | null>>;

/** Problem solving and communication are for people to judge. */
function proposalsOf(questions: Report['questions']): Proposals {
  const styled = questions.map(({ title, best }) => ({ title, submission: best }));
  return {
    correctness: proposeCorrectness(
      questions.map(({ title, best }) => ({ title, cases: best?.cases ?? null })),
    ),
    fluency: proposeStyle('fluency', styled),
    quality: proposeStyle('quality', styled),
  };
}

/** Interviewers see what the others wrote once they have submitted their own. */
function visibleScorecards(actor: StaffActor, submitted: readonly Scorecard[]): Scorecard[] {
  const hasOwn = submitted.some((one) => one.authorId === actor.id);
  return actor.role === 'interviewer' && !hasOwn ? [] : [...submitted];
}

/**
 * The candidate's graded submission that counts: the one with most points (the earliest among
 * equals), or the last, as the session says. Rows come newest first.
 */
function countedOf(
  rows: readonly SubmissionListRow[],
  counts: AttemptPolicy['counts'],
): SubmissionListRow | null {
  const graded = rows.filter((row) => row.score !== null && row.outcome === 'succeeded');
  const byCandidate = graded.filter((row) => row.requestedByRole === 'candidate');
  const eligible = byCandidate.length > 0 ? byCandidate : graded;
  if (counts === 'last') return eligible[0] ?? null;
  return eligible.reduce<SubmissionListRow | null>(
    (best, row) => (best === null || (row.score ?? 0) >= (best.score ?? 0) ? row : best),
    null,
  );
}

function sumOfBest(questions: Report['questions']): Report['automaticScore'] {
  const graded = questions.flatMap(({ best }) => (best === null ? [] : [best]));
  if (graded.length === 0) return null;
  return {
    points: graded.reduce((sum, one) => sum + (one.score ?? 0), 0),
    maxPoints: graded.reduce((sum, one) => sum + (one.maxScore ?? 0), 0),
  };
}

function criteriaOf(proposals: Proposals, cards: readonly Scorecard[]): ReportCriterion[] {
  return criterionIds.map((id) => {
    const { title, weight } = rubric.find((one) => one.id === id) ?? { title: id, weight: 0 };
    const humanValues = cards.flatMap((card) => {
      const value = card.ratings.find((rating) => rating.criterion === id)?.value;
      return value === null || value === undefined ? [] : [{ authorName: card.authorName, value }];
    });
    const human = mean(humanValues.map((one) => one.value));
    const proposal = proposals[id] ?? null;
    return {
      id,
      title,
      weight,
      automatic: proposal?.value ?? null,
      automaticEvidence: proposal?.evidence ?? null,
      human,
      humanValues,
      counted: human ?? proposal?.value ?? null,
    };
  });
}
