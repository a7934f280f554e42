import { createTestSession, type Caller } from '@pairwise/test-kit';
import { rawZip } from './raw-zip.js';
import {
  addTestDataset,
  createTestDraft,
  newDraft,
  publishTestDraft,
  submitTestDraft,
  validateTestDraft,
} from './draft-world.js';
import {
  createCandidateInvitation,
  createKey,
  createMemberInvitation,
  createNote,
  createOwnImage,
  endConsoles,
  files,
  newImage,
  newValidation,
  questionId,
  talkId,
  type Ids,
  type World,
} from './border-world.js';

export type Role = 'owner' | 'interviewer' | 'hiringManager' | 'candidate';
/** The status of a success, or status and code of a refusal. */
export type Answer = number | `${number} ${string}`;

export interface RouteFixture {
  access: 'public' | 'signed_in' | 'permission';
  answers: Record<Role, Answer>;
  body?: (ids: Ids) => unknown;
  /** What follows the path, and the headers of a body that is not JSON. */
  query?: string;
  headers?: Record<string, string>;
  /** Makes what the request uses up, so that the next role finds it again. */
  renew?: (world: World, caller: Caller) => Promise<Partial<Ids>>;
}

const denied = '403 forbidden';
const candidateDenied = { candidate: denied } as const;

/** Who gets which answer; written down here by hand, apart from the table of the product. */
const forAll = (status: number): RouteFixture['answers'] => ({
  owner: status,
  interviewer: status,
  hiringManager: status,
  candidate: status,
});
const forStaff = (status: number): RouteFixture['answers'] => ({
  ...forAll(status),
  ...candidateDenied,
});
const forInterviewers = (status: number): RouteFixture['answers'] => ({
  ...forStaff(status),
  hiringManager: denied,
});
const forOwner = (status: number): RouteFixture['answers'] => ({
  ...forInterviewers(status),
  interviewer: denied,
});
const forRoom = (status: number): RouteFixture['answers'] => ({
  ...forAll(status),
  hiringManager: denied,
});
const forCandidates = (answer: Answer): RouteFixture['answers'] => ({
  ...{ owner: denied, interviewer: denied, hiringManager: denied },
  candidate: answer,
});
const forAuthor = (status: number): RouteFixture['answers'] => ({
  ...forInterviewers(status),
  owner: '404 not_found',
});

const allow = (answers: RouteFixture['answers'], rest: Partial<RouteFixture> = {}) => ({
  access: 'permission' as const,
  answers,
  ...rest,
});

const endedConsole: RouteFixture['answers'] = {
  owner: '409 console_ended',
  interviewer: '409 console_ended',
  hiringManager: denied,
  candidate: '409 console_ended',
};

const newRoom = (status: 'pending' | 'live' | 'ended') => async (world: World) => {
  const isEnded = status === 'ended';
  const { id } = await createTestSession(world.api, world.ours, isEnded ? 'live' : status);
  if (isEnded) await world.ours.interviewer.post(`/v1/sessions/${id}/end`);
  return { session: id };
};
const newNote = async ({ ours, ids }: World) => ({
  note: await createNote(ours.interviewer, ids.session),
});
const freshDraft = async ({ ours }: World) => ({
  draft: (await createTestDraft(ours.interviewer)).id,
});
const submittedDraft = async ({ api, ours }: World) => {
  const draft = await createTestDraft(ours.interviewer);
  await validateTestDraft(api, ours.id, draft);
  await submitTestDraft(ours.interviewer, draft);
  return { draft: draft.id };
};
const liveDraft = async ({ api, ours }: World) => ({
  draft: (await publishTestDraft(api, ours)).id,
});
const retiredDraft = async (world: World) => {
  const { draft } = await liveDraft(world);
  await world.ours.owner.post(`/v1/question-drafts/${draft}/retire`, seen());
  return { draft };
};
const draftWithDataset = async ({ ours }: World) => {
  const { id } = await createTestDraft(ours.interviewer);
  await addTestDataset(ours.interviewer, { id, revision: 1, name: 'small.csv' });
  return { draft: id };
};
const seen = () => ({ revision: 1 });
const token = (ids: Ids) => ({ token: ids.token });
const memberToken = (ids: Ids) => ({ token: ids.memberToken });
const run = () => ({ environment: 'python', files, questionId });
const scorecard = () => ({ ratings: [{ criterion: 'quality', value: 3 }], submit: true });
const newSession = () => ({
  title: 'Border',
  candidate: { name: 'C', email: 'c@candidates.example' },
  questionIds: [questionId],
});

/** Every documented route, by method and path as the OpenAPI document spells them. */
export const routeFixtures: Record<string, RouteFixture> = {
  'get /v1/me': {
    access: 'signed_in',
    answers: { ...forAll(200), candidate: '401 unauthenticated' },
  },
  'post /v1/organizations': {
    access: 'signed_in',
    answers: { ...forAll(201), candidate: '401 unauthenticated' },
    body: () => ({ name: 'Another' }),
  },
  'get /v1/organization': allow(forStaff(200)),
  'get /v1/members': allow(forStaff(200)),
  'post /v1/member-invitations': allow(forOwner(201), {
    body: () => ({ email: `${crypto.randomUUID()}@ours.example`, role: 'interviewer' }),
  }),
  'get /v1/member-invitations': allow(forOwner(200)),
  'delete /v1/member-invitations/{id}': allow(forOwner(204), {
    renew: async ({ ours }) => ({ memberInvitation: (await createMemberInvitation(ours)).id }),
  }),
  'post /v1/member-invitations/preview': {
    access: 'public',
    answers: forAll(200),
    body: memberToken,
  },
  'post /v1/member-invitations/accept': {
    access: 'signed_in',
    answers: {
      ...forAll(0),
      owner: '403 wrong_account',
      interviewer: '403 wrong_account',
      hiringManager: '403 wrong_account',
      candidate: '401 unauthenticated',
    },
    body: memberToken,
  },
  'post /v1/api-keys': allow(forOwner(201), { body: () => ({ name: 'Key' }) }),
  'get /v1/api-keys': allow(forOwner(200)),
  'delete /v1/api-keys/{id}': allow(forOwner(204), {
    renew: async ({ api, ours }) => ({ apiKey: (await createKey(api, ours.owner)).id }),
  }),
  'get /v1/questions': allow(forInterviewers(200)),
  'get /v1/questions/{id}': allow(forInterviewers(200)),
  'get /v1/questions/{id}/versions': allow(forInterviewers(200)),
  'get /v1/questions/{id}/versions/{number}': allow(forInterviewers(200)),
  'get /v1/questions/{id}/export.zip': allow(forInterviewers(200)),
  'get /v1/question-drafts': allow(forInterviewers(200)),
  'post /v1/question-drafts': allow(forInterviewers(201), { body: newDraft }),
  'get /v1/question-drafts/{id}': allow(forInterviewers(200)),
  'put /v1/question-drafts/{id}/files': allow(forInterviewers(200), {
    body: () => ({ ...seen(), files: { 'question.yaml': 'id: [' } }),
    renew: freshDraft,
  }),
  'delete /v1/question-drafts/{id}': allow(forInterviewers(204), { renew: freshDraft }),
  'post /v1/question-drafts/{id}/submit': allow(forInterviewers(200), {
    body: seen,
    renew: freshDraft,
  }),
  'post /v1/question-drafts/{id}/return': allow(forInterviewers(200), {
    body: seen,
    renew: submittedDraft,
  }),
  'post /v1/question-drafts/{id}/publish': allow(forOwner(200), {
    body: seen,
    renew: submittedDraft,
  }),
  'post /v1/question-drafts/{id}/retire': allow(forOwner(200), { body: seen, renew: liveDraft }),
  'post /v1/question-drafts/{id}/revive': allow(forOwner(200), { body: seen, renew: retiredDraft }),
  'get /v1/question-drafts/{id}/preview': allow(forInterviewers(200)),
  'post /v1/question-drafts/{id}/try': allow(forInterviewers(201), { renew: freshDraft }),
  'get /v1/question-drafts/{id}/revisions': allow(forInterviewers(200)),
  'get /v1/question-drafts/{id}/revisions/{revision}': allow(forInterviewers(200)),
  'post /v1/question-drafts/import': allow(forInterviewers(201), {
    body: () => rawZip([{ path: 'question.yaml', content: `id: import-${crypto.randomUUID()}\n` }]),
    headers: { 'content-type': 'application/zip' },
  }),
  'get /v1/question-drafts/{id}/export.zip': allow(forInterviewers(200)),
  'post /v1/question-drafts/{id}/datasets': allow(forInterviewers(201), {
    body: () => Buffer.from('a,b\n'),
    headers: { 'content-type': 'application/octet-stream' },
    query: '?name=small.csv&revision=1',
    renew: freshDraft,
  }),
  'delete /v1/question-drafts/{id}/datasets/{name}': allow(forInterviewers(200), {
    query: '?revision=2',
    renew: draftWithDataset,
  }),
  'get /v1/question-facets': allow(forInterviewers(200)),
  'post /v1/questions/validations': allow(forInterviewers(202), { body: () => newValidation }),
  'get /v1/questions/validations/{id}': allow(forInterviewers(200)),
  'get /v1/environments': allow(forRoom(200)),
  'get /v1/workers': allow(forOwner(200)),
  'get /v1/own-images': allow(forInterviewers(200)),
  'post /v1/own-images': allow(forOwner(201), { body: newImage }),
  'post /v1/own-images/{id}/check': allow(forOwner(202)),
  'delete /v1/own-images/{id}': allow(forOwner(204), {
    renew: async ({ ours }) => ({ ownImage: await createOwnImage(ours) }),
  }),
  'post /v1/sessions': allow(forInterviewers(201), { body: newSession }),
  'get /v1/sessions': allow(forStaff(200)),
  'get /v1/sessions/{id}': allow(forStaff(200)),
  'patch /v1/sessions/{id}': allow(forInterviewers(200), {
    body: () => ({ title: 'Renamed' }),
    renew: newRoom('pending'),
  }),
  'post /v1/sessions/{id}/start': allow(forInterviewers(200), { renew: newRoom('pending') }),
  'post /v1/sessions/{id}/end': allow(forInterviewers(200), { renew: newRoom('live') }),
  'post /v1/sessions/{id}/cancel': allow(forInterviewers(200), { renew: newRoom('pending') }),
  'post /v1/sessions/{id}/reopen': allow(forInterviewers(200), { renew: newRoom('ended') }),
  'post /v1/sessions/{id}/commands': allow(forRoom(200), {
    body: () => ({
      commandId: crypto.randomUUID(),
      command: { type: 'chat.say', text: 'Hello' },
    }),
  }),
  'get /v1/sessions/{id}/record': allow(forRoom(200)),
  'post /v1/sessions/{id}/invitations': allow(forInterviewers(201)),
  'get /v1/sessions/{id}/invitations': allow(forInterviewers(200)),
  'delete /v1/sessions/{id}/invitations/{invitationId}': allow(forInterviewers(204), {
    renew: async ({ ours, ids }) => ({
      invitation: await createCandidateInvitation(ours.interviewer, ids.session),
    }),
  }),
  'post /v1/invitations/preview': { access: 'public', answers: forAll(200), body: token },
  'post /v1/invitations/redeem': { access: 'public', answers: forAll(200), body: token },
  'get /v1/sessions/{id}/room': allow(forRoom(200)),
  'post /v1/sessions/{id}/room-tickets': allow(forRoom(200)),
  'post /v1/sessions/{id}/runs': allow(forRoom(202), { body: run }),
  'get /v1/sessions/{id}/runs': allow(forRoom(200)),
  'get /v1/sessions/{id}/practice': allow(forCandidates(200)),
  'post /v1/sessions/{id}/practice-runs': allow(forCandidates('409 room_conflict'), {
    body: () => ({ files }),
  }),
  'get /v1/runs/{id}/files': allow(forRoom(200)),
  'get /v1/runs/{id}': allow(forRoom(200)),
  'post /v1/runs/{id}/cancel': allow(forRoom(202)),
  'post /v1/runs/{id}/input': allow(
    {
      owner: '409 run_not_waiting',
      interviewer: '409 run_not_waiting',
      hiringManager: denied,
      candidate: '409 run_not_waiting',
    },
    { body: () => ({ text: 'a line\n' }) },
  ),
  'get /v1/runs/{id}/events': allow(forRoom(200)),
  'post /v1/sessions/{id}/consoles': allow(forRoom(202), {
    body: ({ run: runId }) => ({ runId }),
    renew: async ({ api, ours }) => {
      await endConsoles(api, ours.id);
      return {};
    },
  }),
  'get /v1/sessions/{id}/consoles': allow(forRoom(200)),
  'get /v1/consoles/{id}': allow(forRoom(200)),
  'get /v1/consoles/{id}/events': allow(forRoom(200)),
  'post /v1/consoles/{id}/statements': allow(endedConsole, { body: () => ({ source: '1' }) }),
  'post /v1/consoles/{id}/input': allow(endedConsole, { body: () => ({ text: '1' }) }),
  'post /v1/consoles/{id}/interrupt': allow(endedConsole),
  'post /v1/consoles/{id}/end': allow(forRoom(202)),
  'post /v1/sessions/{id}/submissions': allow(forRoom(202), {
    body: () => ({ questionId, files }),
  }),
  'get /v1/sessions/{id}/submissions': allow(forRoom(200)),
  'get /v1/submissions/{id}': allow(forRoom(200)),
  'post /v1/submissions/{id}/regrades': allow(forInterviewers(202)),
  'get /v1/submissions/{id}/regrades': allow(forInterviewers(200)),
  'get /v1/regrades/{id}': allow(forInterviewers(200)),
  'get /v1/sessions/{id}/notes': allow(forInterviewers(200)),
  'post /v1/sessions/{id}/notes': allow(forInterviewers(201), { body: () => ({ body: 'x' }) }),
  'patch /v1/notes/{id}': allow(forAuthor(200), { body: () => ({ body: 'y' }), renew: newNote }),
  'delete /v1/notes/{id}': allow(forAuthor(204), { renew: newNote }),
  'put /v1/sessions/{id}/scorecards/mine': allow(forInterviewers(200), { body: scorecard }),
  'get /v1/sessions/{id}/scorecards/mine': allow(forInterviewers(200), {
    renew: async ({ ids }, caller) => {
      await caller.put(`/v1/sessions/${ids.session}/scorecards/mine`, scorecard());
      return {};
    },
  }),
  'get /v1/sessions/{id}/discussion-ticks/mine': allow(forInterviewers(200)),
  'put /v1/sessions/{id}/discussion-ticks/mine/{questionId}': allow(forInterviewers(200), {
    body: () => ({ points: [0] }),
  }),
  'get /v1/sessions/{id}/report': allow(forStaff(200)),
};

const idOfFolder: Record<string, keyof Ids> = {
  'member-invitations': 'memberInvitation',
  'api-keys': 'apiKey',
  'own-images': 'ownImage',
  'question-drafts': 'draft',
  sessions: 'session',
  runs: 'run',
  consoles: 'console',
  submissions: 'submission',
  regrades: 'regrade',
  notes: 'note',
};

/** Fills a documented path with ids. */
export function fillPath(path: string, ids: Ids): string {
  const folder = path.split('/')[2] ?? '';
  const name = idOfFolder[folder];
  const id = path.startsWith('/v1/questions/validations/')
    ? ids.validation
    : folder === 'questions'
      ? questionId
      : name === undefined
        ? ''
        : ids[name];
  return path
    .replace('{id}', id)
    .replace('{invitationId}', ids.invitation)
    .replace(/\{(revision|number)\}/, '1')
    .replace('{questionId}', talkId)
    .replace('{name}', 'small.csv');
}

export const namesTenantData = (path: string): boolean =>
  path.includes('{') && !path.startsWith('/v1/questions/{id}');
