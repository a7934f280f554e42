import {
  criterionIds,
  PairwiseError,
  rubric,
  sourceFilesSchema,
  type AttemptPolicy,
  type CriterionId,
  type QuestionId,
  type Report,
  type ReportCriterion,
  type Scorecard,
  type SessionId,
} from '@pairwise/contracts';
import {
  discussionTicks,
  executions,
  organizations,
  scorecards,
  sessions,
  type DiscussionTickRow,
  type SessionWithQuestions,
  type SubmissionListRow,
  type TenantTx,
} from '@pairwise/db';
import {
  mean,
  proposeCorrectness,
  proposeProblemSolving,
  proposeStyle,
  rubricTotal,
  type Proposal,
} from '@pairwise/evaluation';
import type { StaffActor } from '../../security/actor.js';
import { toSubmission } from '../executions/execution-view.js';
import { contentOf } from '../questions/question-view.js';
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
  const isOpen = seesOthers(actor, submitted);
  const visible = isOpen ? submitted : [];
  const ticks = (await discussionTicks.list(tx, sessionId)).filter(
    ({ authorId }) => isOpen || authorId === actor.id,
  );

  const questions = session.questions.map(({ id, kind, title }) => {
    const own = submissions.filter((one) => one.questionId === id);
    const best = countedOf(own, session.attempts.counts);
    return {
      ...{ id, kind, title },
      discussion: talkOf(row, ticks, id),
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

/** Communication is for people to judge, and problem solving where there was no talk. */
function proposalsOf(questions: Report['questions']): Proposals {
  const coded = questions.filter(({ kind }) => kind === 'coding');
  const talks = questions.flatMap(({ title, discussion }) => {
    if (discussion === null) return [];
    const { pointCount, listeners } = discussion;
    return [{ title, pointCount, heardCounts: listeners.map(({ heard }) => heard.length) }];
  });
  const styled = coded.map(({ title, best }) => ({ title, submission: best }));
  return {
    correctness: proposeCorrectness(
      coded.map(({ title, best }) => ({ title, cases: best?.cases ?? null })),
      talks,
    ),
    problem_solving: proposeProblemSolving(talks),
    fluency: proposeStyle('fluency', styled),
    quality: proposeStyle('quality', styled),
  };
}

/** Interviewers see what the others wrote and ticked once they have submitted their own scorecard. */
const seesOthers = (actor: StaffActor, submitted: readonly Scorecard[]): boolean =>
  actor.role !== 'interviewer' || submitted.some((one) => one.authorId === actor.id);

function talkOf(
  { sessionQuestions }: SessionWithQuestions,
  ticks: readonly DiscussionTickRow[],
  id: QuestionId,
): Report['questions'][number]['discussion'] {
  const version = sessionQuestions.find((one) => one.questionVersion.questionId === id);
  const discussion = version === undefined ? null : contentOf(version.questionVersion).discussion;
  if (discussion === null) return null;
  const own = ticks.filter(({ questionId }) => questionId === id);
  return {
    pointCount: discussion.points.length,
    listeners: own.map(({ authorName, points }) => ({
      authorName,
      heard: discussion.points.filter((_, place) => points.includes(place)),
    })),
  };
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
