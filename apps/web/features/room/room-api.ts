import {
  acceptedExecutionSchema,
  consoleSchema,
  consoleSummarySchema,
  environmentSchema,
  practiceSchema,
  roomEntriesSchema,
  roomEntrySchema,
  roomSchema,
  roomTicketSchema,
  runFilesSchema,
  runSchema,
  runSummarySchema,
  sessionSchema,
  submissionSchema,
  type AcceptedExecution,
  type Console,
  type ConsoleSummary,
  type CreateConsole,
  type CreatePracticeRun,
  type CreateRun,
  type CreateSubmission,
  type Environment,
  type Practice,
  type Room,
  type RoomCommand,
  type RoomEntries,
  type RoomEntry,
  type RoomEntryId,
  type Run,
  type RunSummary,
  type SendInput,
  type SendStatement,
  type SourceFiles,
  type Submission,
} from '@pairwise/contracts';
import { z } from 'zod';
import { apiGet, apiSend } from '@/lib/api';
import { chosenOrganizationId } from '@/lib/organization-choice';

export type RoomActor = 'candidate' | 'staff';

/** Every call that the room makes, as the side of the table that makes it. */
export type RoomApi = ReturnType<typeof createRoomApi>;

const runsSchema = z.object({ items: z.array(runSummarySchema) });
const environmentsSchema = z.object({ items: z.array(environmentSchema) });
const consolesSchema = z.object({ items: z.array(consoleSummarySchema) });
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
    reopen: async (): Promise<void> => {
      await apiSend('POST', `${session}/reopen`, {}, sessionSchema, as);
    },
    /** One deed: whoever tries it again by themselves passes the same `commandId`. */
    command: (command: RoomCommand, commandId: string = crypto.randomUUID()): Promise<RoomEntry> =>
      apiSend('POST', `${session}/commands`, { commandId, command }, roomEntrySchema, as),
    record: (after: RoomEntryId | undefined): Promise<RoomEntries> =>
      apiGet(
        `${session}/record${after === undefined ? '' : `?after=${after}`}`,
        roomEntriesSchema,
        as,
      ),
    environments: async (signal?: AbortSignal): Promise<Environment[]> =>
      (await apiGet('/environments', environmentsSchema, { ...as, signal })).items,
    runs: async (): Promise<RunSummary[]> =>
      (await apiGet(`${session}/runs`, runsSchema, as)).items,
    run: (id: string): Promise<Run> => apiGet(`/runs/${id}`, runSchema, as),
    /** The code that a run was of. */
    runFiles: async (id: string, signal?: AbortSignal): Promise<SourceFiles> =>
      (await apiGet(`/runs/${id}/files`, runFilesSchema, { ...as, signal })).files,
    /** The run's events after the given one, from its start on; the answer goes on until its end. */
    runEvents: (id: string, afterSequence: number, signal: AbortSignal): Promise<Response> =>
      fetch(`/v1/runs/${id}/events`, {
        headers: { ...actorHeaders(as.asCandidate), 'last-event-id': String(afterSequence) },
        signal,
      }),
    createRun: (body: CreateRun): Promise<AcceptedExecution> =>
      apiSend('POST', `${session}/runs`, body, acceptedExecutionSchema, as),
    /** Where a candidate may try the room before the start. */
    practice: (): Promise<Practice> => apiGet(`${session}/practice`, practiceSchema, as),
    createPracticeRun: (body: CreatePracticeRun): Promise<AcceptedExecution> =>
      apiSend('POST', `${session}/practice-runs`, body, acceptedExecutionSchema, as),
    cancelRun: async (id: string): Promise<void> => {
      await apiSend('POST', `/runs/${id}/cancel`, {}, null, as);
    },
    sendInput: async (id: string, input: SendInput): Promise<void> => {
      await apiSend('POST', `/runs/${id}/input`, input, null, as);
    },
    consoles: async (): Promise<ConsoleSummary[]> =>
      (await apiGet(`${session}/consoles`, consolesSchema, as)).items,
    console: (id: string): Promise<Console> => apiGet(`/consoles/${id}`, consoleSchema, as),
    consoleEvents: (id: string, afterSequence: number, signal: AbortSignal): Promise<Response> =>
      fetch(`/v1/consoles/${id}/events`, {
        headers: { ...actorHeaders(as.asCandidate), 'last-event-id': String(afterSequence) },
        signal,
      }),
    createConsole: (body: CreateConsole): Promise<AcceptedExecution> =>
      apiSend('POST', `${session}/consoles`, body, acceptedExecutionSchema, as),
    sendStatement: async (id: string, statement: SendStatement): Promise<void> => {
      await apiSend('POST', `/consoles/${id}/statements`, statement, null, as);
    },
    answerConsole: async (id: string, text: string): Promise<void> => {
      await apiSend('POST', `/consoles/${id}/input`, { text }, null, as);
    },
    interruptConsole: async (id: string): Promise<void> => {
      await apiSend('POST', `/consoles/${id}/interrupt`, {}, null, as);
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

/** As the API client does it, which reads whole answers and no streams. */
function actorHeaders(asCandidate: boolean): Record<string, string> {
  if (asCandidate) return { 'pairwise-actor': 'candidate' };
  const organizationId = chosenOrganizationId();
  return organizationId ? { 'pairwise-organization': organizationId } : {};
}
