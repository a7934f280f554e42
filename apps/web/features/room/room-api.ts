import {
  acceptedExecutionSchema,
  roomSchema,
  roomTicketSchema,
  runSchema,
  runSummarySchema,
  sessionSchema,
  submissionSchema,
  type AcceptedExecution,
  type CreateRun,
  type CreateSubmission,
  type Room,
  type Run,
  type RunSummary,
  type Submission,
} from '@pairwise/contracts';
import { z } from 'zod';
import { apiGet, apiSend } from '@/lib/api';

export type RoomActor = 'candidate' | 'staff';

/** Every call that the room makes, as the side of the table that makes it. */
export type RoomApi = ReturnType<typeof createRoomApi>;

const runsSchema = z.object({ items: z.array(runSummarySchema) });
const submissionsSchema = z.object({ items: z.array(submissionSchema) });

export function createRoomApi(sessionId: string, actor: RoomActor) {
  const as = { asCandidate: actor === 'candidate' };
  const session = `/sessions/${sessionId}`;
  return {
    /** Names this side of this room wherever answers are cached. */
    scope: ['room', actor] as const,
    actor,
    sessionId,
    room: (signal?: AbortSignal): Promise<Room> =>
      apiGet(`${session}/room`, roomSchema, { ...as, signal }),
    ticket: async (): Promise<string> =>
      (await apiSend('POST', `${session}/room-tickets`, {}, roomTicketSchema, as)).ticket,
    start: async (): Promise<void> => {
      await apiSend('POST', `${session}/start`, {}, sessionSchema, as);
    },
    end: async (): Promise<void> => {
      await apiSend('POST', `${session}/end`, {}, sessionSchema, as);
    },
    runs: async (): Promise<RunSummary[]> =>
      (await apiGet(`${session}/runs`, runsSchema, as)).items,
    run: (id: string): Promise<Run> => apiGet(`/runs/${id}`, runSchema, as),
    createRun: (body: CreateRun): Promise<AcceptedExecution> =>
      apiSend('POST', `${session}/runs`, body, acceptedExecutionSchema, as),
    cancelRun: async (id: string): Promise<void> => {
      await apiSend('POST', `/runs/${id}/cancel`, {}, null, as);
    },
    submissions: async (signal?: AbortSignal): Promise<Submission[]> =>
      (await apiGet(`${session}/submissions`, submissionsSchema, { ...as, signal })).items,
    createSubmission: (
      body: CreateSubmission,
      idempotencyKey: string,
    ): Promise<AcceptedExecution> =>
      apiSend('POST', `${session}/submissions`, body, acceptedExecutionSchema, {
        ...as,
        idempotencyKey,
      }),
  };
}
