import { limits } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  refusalOf,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';

interface Note {
  id: string;
  body: string;
  createdAt: string;
  updatedAt: string;
}

t.test('notes', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Writers');
  const { owner, interviewer } = organization;
  const session = await createTestSession(api, organization, 'live');
  const path = `/v1/sessions/${session.id}/notes`;
  const write = async (caller: Caller, body: string) =>
    (await caller.post(path, { body })).json() as Note;
  const list = async (caller: Caller) =>
    ((await caller.get(path)).json() as { items: Note[] }).items;

  t.test('they are read by their author, and by nobody else', async (t) => {
    const mine = await write(interviewer, 'Asked for the edge cases first.');
    await write(owner, 'The owner’s own remark.');
    t.strictSame(await list(interviewer), [mine]);
    t.strictSame(
      (await list(owner)).map((one) => one.body),
      ['The owner’s own remark.'],
    );
    for (const caller of [session.candidate, organization.hiringManager]) {
      t.equal(refusalOf(await caller.get(path)), '403 forbidden');
    }
    t.equal(refusalOf(await owner.patch(`/v1/notes/${mine.id}`, { body: 'x' })), '404 not_found');
    t.equal(refusalOf(await owner.delete(`/v1/notes/${mine.id}`)), '404 not_found');
    t.strictSame(await list(interviewer), [mine], 'and changed by nobody else');
    for (const url of [`/v1/sessions/${session.id}/report`, `/v1/sessions/${session.id}/room`]) {
      t.notMatch((await owner.get(url)).body, 'Asked for the edge', `${url} shows none`);
    }
  });

  t.test('they stay in the order of writing and can be changed and removed', async (t) => {
    const other = await createTestSession(api, organization);
    const otherPath = `/v1/sessions/${other.id}/notes`;
    const made: Note[] = [];
    for (const body of ['one', 'two', 'three']) {
      made.push((await interviewer.post(otherPath, { body })).json() as Note);
    }
    const [first, second] = made;
    const changed = await interviewer.patch(`/v1/notes/${first?.id}`, { body: 'one, changed' });
    t.match(changed.json(), { id: first?.id, body: 'one, changed', createdAt: first?.createdAt });
    t.ok((changed.json() as Note).updatedAt >= (first?.updatedAt ?? ''));
    t.equal((await interviewer.delete(`/v1/notes/${second?.id}`)).statusCode, 204);
    t.equal(refusalOf(await interviewer.delete(`/v1/notes/${second?.id}`)), '404 not_found');
    const { items } = (await interviewer.get(otherPath)).json() as { items: Note[] };
    t.strictSame(
      items.map((one) => one.body),
      ['one, changed', 'three'],
    );
  });

  t.test('they can still be written when the interview is over', async (t) => {
    const other = await createTestSession(api, organization, 'live');
    await interviewer.post(`/v1/sessions/${other.id}/end`);
    const written = await interviewer.post(`/v1/sessions/${other.id}/notes`, { body: 'Later.' });
    t.equal(written.statusCode, 201);
  });

  t.test('text is kept as it is, or refused', async (t) => {
    const body = '  <script>alert(1)</script>\n\n漢字 🎉\u202e ';
    t.equal((await write(interviewer, body)).body, body);
    const bad = ['', '  \n', 'nul\u0000', 'half \ud800', 'x'.repeat(limits.noteCharacters + 1), 7];
    for (const text of bad) {
      const response = await interviewer.post(path, { body: text });
      t.equal(refusalOf(response), '400 invalid_request', JSON.stringify(text).slice(0, 20));
    }
    const extra = await interviewer.post(path, { body: 'x', authorId: 'somebody' });
    t.equal(refusalOf(extra), '400 invalid_request', 'the author is whoever writes');
  });
});
