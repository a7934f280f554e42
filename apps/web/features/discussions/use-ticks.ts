import {
  discussionTicksListSchema,
  discussionTicksSchema,
  type DiscussionTicks,
  type QuestionId,
} from '@pairwise/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useAutosave } from '@/features/scorecard/use-autosave';
import { apiGet, apiSend } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

const nothing: readonly number[] = [];

/** What this interviewer has ticked of one talk; each change is shown at once and saved behind it. */
export function useTicks(sessionId: string, questionId: QuestionId) {
  const queryClient = useQueryClient();
  const queryKey = queryKeys.discussionTicks(sessionId);
  const path = `/sessions/${sessionId}/discussion-ticks/mine`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      (await apiGet(path, discussionTicksListSchema, { signal })).items,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const save = useCallback(
    (points: readonly number[]) =>
      apiSend('PUT', `${path}/${questionId}`, { points }, discussionTicksSchema),
    [path, questionId],
  );
  const { state, queue } = useAutosave(save);
  const points = data?.find((one) => one.questionId === questionId)?.points ?? nothing;

  const toggle = (point: number): void => {
    const next = points.includes(point)
      ? points.filter((one) => one !== point)
      : [...points, point].sort((a, b) => a - b);
    queryClient.setQueryData<DiscussionTicks[]>(queryKey, (items = []) => [
      ...items.filter((one) => one.questionId !== questionId),
      { questionId, points: next },
    ]);
    queue.change(next);
  };
  const retry = () => void queue.flush();
  return { points, toggle, isPending, error, refetch, state, retry };
}
