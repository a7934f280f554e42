import { roomEntriesSchema, roomSchema, type RoomEntry } from '@pairwise/contracts';
import { useQuery } from '@tanstack/react-query';
import { clockOffsetMs } from '@/features/room/timer';
import type { RoomSnapshot } from '@/features/room/use-room';
import { apiGet } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

export type CandidateView = RoomSnapshot & { entries: readonly RoomEntry[] };

const pollMs = 3_000;

async function readView(sessionId: string, signal: AbortSignal): Promise<CandidateView> {
  const sentAtMs = Date.now();
  const session = `/sessions/${sessionId}`;
  const room = await apiGet(`${session}/room?as=candidate`, roomSchema, { signal });
  const offsetMs = clockOffsetMs(room.serverTime, sentAtMs, Date.now());
  const record = await apiGet(`${session}/record?as=candidate&limit=1000`, roomEntriesSchema, {
    signal,
  });
  return { room, clockOffsetMs: offsetMs, entries: record.items };
}

/** Exactly what the candidate's browser is answered now, read again every few seconds. */
export const useCandidateView = (sessionId: string) =>
  useQuery({
    queryKey: queryKeys.candidateView(sessionId),
    queryFn: ({ signal }) => readView(sessionId, signal),
    refetchInterval: pollMs,
  });
