import { executionIdSchema, type OrganizationId } from '@pairwise/contracts';
import { appendRunEvent } from '@pairwise/queue';
import {
  Caller,
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  type TestApi,
  type TestOrganization,
  type TestSession,
} from '@pairwise/test-kit';
import { createTestDraft } from './draft-world.js';

/** The ids that a path can name, all of one room and its organization. */
export interface Ids {
  session: string;
  run: string;
  console: string;
  submission: string;
  regrade: string;
  note: string;
  invitation: string;
  memberInvitation: string;
  apiKey: string;
  ownImage: string;
  draft: string;
  validation: string;
  token: string;
  memberToken: string;
}

export interface World {
  api: TestApi;
  ours: TestOrganization;
  theirs: TestOrganization;
  /** A live room of ours, with something of everything in it. */
  room: TestSession;
  ids: Ids;
  sibling: TestSession;
  revokedCandidate: Caller;
  theirCandidate: Caller;
  ourKey: Caller;
  theirKey: Caller;
  revokedKey: Caller;
}

type Setup = Parameters<typeof createTestApi>[0];
export const questionId = 'mutable-default-argument';
export const talkId = 'detect-overfitting';
export const files = { 'main.py': 'print(1)\n' };

/** No question at all, so that it is judged without a worker. */
export const newValidation = { files: { 'question.yaml': 'id: ours' } };

export const newImage = () => ({
  title: `Image ${crypto.randomUUID()}`,
  reference: 'registry.example.com/team/ml:2026-11',
  basedOn: 'numpy',
});

async function idOf(answer: ReturnType<Caller['post']>): Promise<string> {
  const response = await answer;
  const { id } = response.json() as { id?: string };
  if (id === undefined) throw new Error(`Expected an id: ${response.statusCode} ${response.body}`);
  return id;
}

export async function createKey(api: TestApi, owner: Caller): Promise<{ id: string; key: Caller }> {
  const created = (await owner.post('/v1/api-keys', { name: 'Robot' })).json() as {
    id: string;
    key: string;
  };
  return { id: created.id, key: new Caller(api.app, { authorization: `Bearer ${created.key}` }) };
}

export async function createWorld(t: Setup): Promise<World> {
  const api = await createTestApi(t);
  const ours = await createTestOrganization(api, 'Ours');
  const theirs = await createTestOrganization(api, 'Theirs');
  const room = await createTestSession(api, ours, 'live', [
    'cosine-similarity-matrix',
    questionId,
    talkId,
  ]);
  const sibling = await createTestSession(api, ours, 'live');
  const { candidate: theirCandidate } = await createTestSession(api, theirs, 'live');
  const withdrawn = await createTestSession(api, ours, 'live');
  await ours.owner.delete(`/v1/sessions/${withdrawn.id}/invitations/${withdrawn.invitationId}`);
  const revoked = await createKey(api, ours.owner);
  await ours.owner.delete(`/v1/api-keys/${revoked.id}`);
  return {
    api,
    ours,
    theirs,
    room,
    ids: await createIds(api, ours, room),
    sibling,
    revokedCandidate: withdrawn.candidate,
    theirCandidate,
    ourKey: (await createKey(api, ours.owner)).key,
    theirKey: (await createKey(api, theirs.owner)).key,
    revokedKey: revoked.key,
  };
}

/** Something of everything in this room; the run and the submission are finished. */
async function createIds(api: TestApi, ours: TestOrganization, room: TestSession): Promise<Ids> {
  const inRoom = `/v1/sessions/${room.id}`;
  const run = await idOf(
    room.candidate.post(`${inRoom}/runs`, { environment: 'python', files, questionId }),
  );
  const submission = await idOf(
    room.candidate.post(`${inRoom}/submissions`, { questionId, files }),
  );
  const consoleId = await idOf(room.candidate.post(`${inRoom}/consoles`, { runId: run }));
  for (const id of [run, submission, consoleId]) {
    await finishExecution(api.database, { organizationId: ours.id, id });
  }
  const key = { organizationId: ours.id, executionId: executionIdSchema.parse(run) };
  const event = { type: 'finished', outcome: 'succeeded' } as const;
  await appendRunEvent(api.services.redis, key, { sequence: 1, event });
  const member = await createMemberInvitation(ours);
  return {
    session: room.id,
    run,
    console: consoleId,
    submission,
    note: await createNote(ours.interviewer, room.id),
    invitation: room.invitationId,
    memberInvitation: member.id,
    apiKey: (await createKey(api, ours.owner)).id,
    regrade: await idOf(ours.owner.post(`/v1/submissions/${submission}/regrades`)),
    ownImage: await createOwnImage(ours),
    draft: (await createTestDraft(ours.interviewer, 'ours-alone')).id,
    validation: await idOf(ours.owner.post('/v1/questions/validations', newValidation)),
    token: room.token,
    memberToken: member.token,
  };
}

/** As workers would, so that a room's cap is not reached. */
export const endConsoles = (api: TestApi, organizationId: OrganizationId): Promise<unknown> =>
  api.database.db.withTenant(organizationId, (tx) =>
    tx.execution.updateMany({
      where: { kind: 'console' },
      data: { status: 'finished', outcome: 'cancelled' },
    }),
  );

export const createNote = (author: Caller, sessionId: string): Promise<string> =>
  idOf(author.post(`/v1/sessions/${sessionId}/notes`, { body: 'Ours: a private remark' }));

export async function createMemberInvitation(
  organization: TestOrganization,
): Promise<{ id: string; token: string }> {
  const email = `invited.${crypto.randomUUID()}@ours.example`;
  const body = { email, role: 'interviewer' };
  const created = (await organization.owner.post('/v1/member-invitations', body)).json() as {
    id: string;
    url: string;
  };
  return { id: created.id, token: new URL(created.url).hash.slice(1) };
}

export async function createCandidateInvitation(staff: Caller, sessionId: string): Promise<string> {
  return idOf(staff.post(`/v1/sessions/${sessionId}/invitations`));
}

export const createOwnImage = ({ owner }: TestOrganization): Promise<string> =>
  idOf(owner.post('/v1/own-images', newImage()));
