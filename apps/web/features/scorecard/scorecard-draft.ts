import {
  criterionIds,
  type CriterionId,
  type PutScorecard,
  type Recommendation,
  type Scorecard,
} from '@pairwise/contracts';

export type RatingDraft = { value: number | null; comment: string };

export type ScorecardDraft = {
  ratings: Record<CriterionId, RatingDraft>;
  recommendation: Recommendation | null;
  summary: string;
};

const unrated: RatingDraft = { value: null, comment: '' };

export function draftFrom(scorecard: Scorecard | null): ScorecardDraft {
  const rated = (id: CriterionId): RatingDraft =>
    scorecard?.ratings.find(({ criterion }) => criterion === id) ?? unrated;
  const ratings = Object.fromEntries(
    criterionIds.map((id) => [id, { value: rated(id).value, comment: rated(id).comment }]),
  ) as Record<CriterionId, RatingDraft>;
  return {
    ratings,
    recommendation: scorecard?.recommendation ?? null,
    summary: scorecard?.summary ?? '',
  };
}

export function bodyOf(draft: ScorecardDraft, submit: boolean): PutScorecard {
  return {
    ratings: criterionIds.map((criterion) => ({ criterion, ...draft.ratings[criterion] })),
    recommendation: draft.recommendation,
    summary: draft.summary,
    submit,
  };
}

export const hasRating = (draft: ScorecardDraft): boolean =>
  criterionIds.some((id) => draft.ratings[id].value !== null);
