'use client';

import type { RoomEvent, Submission } from '@pairwise/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { queryKeys } from '@/lib/query-keys';
import type { RoomApi } from './room-api';

export type Submissions = {
  /** Submissions of the open question, newest first. */
  submissions: Submission[];
  shown: Submission | null;
  /** One of them is still being graded. */
  isChecking: boolean;
  select: (id: string | null) => void;
  receive: (event: RoomEvent) => void;
  refresh: () => void;
};
type Options = {
  api: RoomApi;
  questionId: string | null;
  enabled: boolean;
};

const unfinishedPollMs = 2_500;

const isUnfinished = (submission: Submission): boolean => submission.status !== 'finished';

const newestFirst = (a: Submission, b: Submission): number =>
  Date.parse(b.queuedAt) - Date.parse(a.queuedAt);

export function useSubmissions(options: Options): Submissions {
  const { api, questionId, enabled } = options;
  const client = useQueryClient();
  const [selectedId, select] = useState<string | null>(null);
  const queryKey = useMemo(
    () => [...queryKeys.submissions(api.sessionId), api.actor] as const,
    [api],
  );
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.submissions(signal),
    enabled,
    refetchInterval: (query) => (query.state.data?.some(isUnfinished) ? unfinishedPollMs : false),
    staleTime: 0,
  });
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey }),
    [client, queryKey],
  );
  const receive = useCallback(
    (event: RoomEvent) => {
      if (!('kind' in event) || event.kind !== 'submission') return;
      if (event.type === 'execution.queued') select(null);
      if (event.type !== 'execution.event') refresh();
    },
    [refresh],
  );
  const submissions = useMemo(
    () => (data ?? []).filter((item) => item.questionId === questionId).sort(newestFirst),
    [data, questionId],
  );
  const shown = submissions.find((item) => item.id === selectedId) ?? submissions[0] ?? null;
  return {
    submissions,
    shown,
    isChecking: submissions.some(isUnfinished),
    select,
    receive,
    refresh,
  };
}
