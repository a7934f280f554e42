import { findIdiomRule, type CaseSkill, type Finding } from '@pairwise/contracts';
import { correctShare, toRating, type Proposal, type ScoredCase } from './correctness.js';

export type StyleCriterion = 'fluency' | 'quality';

/** The submission of one question that counts; null where there is none. */
export interface StyledQuestion {
  title: string;
  submission: {
    cases: readonly ScoredCase[];
    findings: readonly Pick<Finding, 'rule' | 'strength'>[];
    findingsComplete: boolean;
  } | null;
}

/** What a source scores in which nothing was found, good or bad. */
const base = 3;
const firstOfRule = 0.75;
const furtherOfRule = 0.25;
const furtherMax = 2;
const praisePerRule = 0.25;
const praiseMax = 1;
const valueMax = 4;
/** Below this share of correctness too little works for its style to be judged. */
export const judgedFrom = 0.25;

/** The test cases that speak for a criterion. */
const skillOf: Record<StyleCriterion, CaseSkill> = { fluency: 'speed', quality: 'style' };

/**
 * 0 to 4 for what was found in one source: 3, less 0.75 for each rule with a strong finding and 0.25
 * for its second and third place, plus 0.25 for each rule that praises, at most 1 in all. Weak
 * findings only advise.
 */
export function styleValue(
  criterion: StyleCriterion,
  findings: readonly Pick<Finding, 'rule' | 'strength'>[],
): number {
  const places = { strong: new Map<string, number>(), praise: new Map<string, number>() };
  for (const finding of findings) {
    if (finding.strength === 'weak' || findIdiomRule(finding)?.criterion !== criterion) continue;
    const counts = places[finding.strength];
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  }
  const lost = [...places.strong.values()].reduce(
    (sum, count) => sum + firstOfRule + furtherOfRule * Math.min(count - 1, furtherMax),
    0,
  );
  const won = Math.min(praisePerRule * places.praise.size, praiseMax);
  return Math.min(valueMax, Math.max(0, base - lost + won));
}

/** With speed (or style) cases, half of the value is the share of their points. */
function questionValue(
  criterion: StyleCriterion,
  { cases, findings }: NonNullable<StyledQuestion['submission']>,
): number {
  const style = styleValue(criterion, findings);
  const measured = cases.filter(({ skill }) => skill === skillOf[criterion]);
  const maxPoints = measured.reduce((sum, one) => sum + one.maxPoints, 0);
  if (maxPoints === 0) return style;
  const points = measured.reduce((sum, one) => sum + one.points, 0);
  return (style + (valueMax * points) / maxPoints) / 2;
}

function isJudged({ submission }: StyledQuestion): boolean {
  if (submission === null || !submission.findingsComplete) return false;
  return (correctShare(submission.cases) ?? 0) >= judgedFrom;
}

/** The mean over the questions that can be judged, in half steps; null where none can. */
export function proposeStyle(
  criterion: StyleCriterion,
  questions: readonly StyledQuestion[],
): Proposal | null {
  const values = questions.flatMap((question) =>
    question.submission !== null && isJudged(question)
      ? [{ title: question.title, value: questionValue(criterion, question.submission) }]
      : [],
  );
  if (values.length === 0) return null;
  const mean = values.reduce((sum, one) => sum + one.value, 0) / values.length;
  const parts = values.map(({ title, value }) => `${title}: ${value.toFixed(2)} of 4`);
  const omitted = questions.filter((one) => !isJudged(one)).map(({ title }) => title);
  const note =
    omitted.length === 0
      ? ''
      : ` Left out, too little works or nothing submitted: ${omitted.join(', ')}.`;
  const measure = skillOf[criterion];
  return {
    value: toRating(mean / valueMax),
    evidence: `What was found in the source, ${measure} cases making half where there are any: ${parts.join('; ')}.${note}`,
  };
}
