'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/lib/query-keys';
import type { RoomApi } from './room-api';

/** Starts, ends or reopens the interview, then reads everything again that shows its status. */
export function useSessionStep(
  api: RoomApi,
  step: 'start' | 'end' | 'reopen',
  onDone?: () => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api[step](),
    onSuccess: () => onDone?.(),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.session(api.sessionId), exact: true }),
        client.invalidateQueries({ queryKey: queryKeys.room(api.sessionId) }),
        client.invalidateQueries({ queryKey: queryKeys.allSessions }),
      ]),
  });
}
