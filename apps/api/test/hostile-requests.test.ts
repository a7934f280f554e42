import { limits } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  problemOf,
  refusalOf,
} from '@pairwise/test-kit';
import t from 'tap';
import { files, questionId } from './support/border-world.js';
import { connectAdmin } from './support/connect-admin.js';

const json = { 'content-type': 'application/json' };
const run = { environment: 'python', files };

t.test('requests that nobody well-meaning sends', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Targets');
  const session = await createTestSession(api, organization, 'live');
  const { candidate } = session;
  const admin = await connectAdmin(t, api.database);
  const path = `/v1/sessions/${session.id}/runs`;
  const post = (body: unknown) => candidate.post(path, body);
  const postText = (text: string, headers: Record<string, string> = json) =>
    candidate.request('POST', path, text, headers);

  t.test('what is not JSON is said to be none', async (t) => {
    const texts = ['{', '{"files": ', "{'a': 1}", 'NaN', '\u0000', '{"a":1}}', ''];
    for (const text of texts) {
      t.equal(refusalOf(await postText(text)), '400 malformed_json', JSON.stringify(text));
    }
    const polluting = `{"__proto__": {"isOwner": true}, "environment": "python"}`;
    t.equal(refusalOf(await postText(polluting)), '400 malformed_json', 'a prototype');
    t.equal(({} as { isOwner?: boolean }).isOwner, undefined);
    const form = await postText('a=1', { 'content-type': 'application/x-www-form-urlencoded' });
    t.equal(refusalOf(form), '415 unsupported_media_type', 'a form');
  });

  t.test('a body over the limit is refused before it is read', async (t) => {
    const body = { ...run, stdin: 'x'.repeat(5 * 1024 * 1024) };
    t.equal(refusalOf(await post(body)), '413 body_too_large');
  });

  t.test('deep nesting does no harm', async (t) => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    t.equal(refusalOf(await postText(deep)), '400 invalid_request');
  });

  t.test('file names stay inside their folder', async (t) => {
    const names = [
      '../x.py',
      'a/../../x.py',
      '..',
      '.',
      '/etc/passwd',
      '//x.py',
      '-rf',
      'a/-rf',
      '.bashrc',
      'a/.ssh/id',
      'a\\b.py',
      'C:\\x.py',
      'nul\u0000.py',
      'line\nbreak.py',
      'blank .py',
      '~/x.py',
      '$HOME.py',
      'ünicode.py',
      'a//b.py',
      'a/',
      'a/b/c/d/e.py',
      '',
      `${'x'.repeat(98)}.py`,
      'x;rm.py',
      '%2e%2e/x.py',
      '\u202egpj.py',
    ];
    for (const name of names) {
      const response = await post({ ...run, files: { ...files, [name]: 'x = 1' } });
      t.equal(refusalOf(response), '400 invalid_request', JSON.stringify(name.slice(0, 20)));
      const { issues = [] } = problemOf(response);
      t.ok(
        issues.some((issue) => issue.path.startsWith('files')),
        'the answer names the field',
      );
    }
  });

  t.test('sources and input are checked, and the answer names the field', async (t) => {
    const bad: [string, object][] = [
      ['files', { files: {} }],
      ['files', { files: { 'other.py': 'x' } }],
      ['files', { files: null }],
      ['files', { files: ['main.py'] }],
      ['files.main.py', { files: { 'main.py': 7 } }],
      ['files.main.py', { files: { 'main.py': 'nul \u0000' } }],
      ['files.main.py', { files: { 'main.py': 'half \ud800' } }],
      ['files.main.py', { files: { 'main.py': 'x'.repeat(limits.sourceFileBytes + 1) } }],
      [
        'files',
        {
          files: Object.fromEntries(
            [...Array(20).keys()].map((n) => [`f${n}.py`, '']).concat([['main.py', '']]),
          ),
        },
      ],
      ['environment', { environment: 'perl' }],
      ['environment', { environment: undefined }],
      ['environment', { environment: 'python; rm -rf /' }],
      ['stdin', { stdin: 7 }],
      ['stdin', { stdin: 'nul \u0000' }],
      ['stdin', { stdin: 'x'.repeat(limits.stdinBytes + 1) }],
      ['questionId', { questionId: '../x' }],
      ['', { seed: '1' }],
      ['', { limits: { memoryBytes: 1 } }],
      ['', { organizationId: organization.id }],
    ];
    for (const [field, change] of bad) {
      const response = await post({ ...run, ...change });
      t.equal(refusalOf(response), '400 invalid_request', JSON.stringify(change).slice(0, 50));
      t.match(problemOf(response).issues, [{ path: field }]);
    }
    const odd = { questionId, files, environment: 'python' };
    const submission = await candidate.post(`/v1/sessions/${session.id}/submissions`, odd);
    t.equal(refusalOf(submission), '400 invalid_request', 'a submission chooses no environment');
  });

  t.test('sizes are counted in bytes, and all files together', async (t) => {
    const wide = { 'main.py': '漢'.repeat(limits.sourceFileBytes / 2) };
    t.equal(refusalOf(await post({ ...run, files: wide })), '400 invalid_request', 'wide letters');
    const part = 'x'.repeat(limits.sourceFileBytes);
    const many = { 'main.py': part, 'a.py': part, 'b.py': part };
    t.equal(refusalOf(await post({ ...run, files: many })), '400 invalid_request', 'together');
  });

  t.test('ids that are none, and paths that lead nowhere', async (t) => {
    for (const id of ['1', 'x'.repeat(90), "' OR 1=1 --", '..%2f..', '%00', 'null']) {
      const response = await candidate.get(`/v1/runs/${encodeURIComponent(id)}`);
      t.equal(refusalOf(response), '400 invalid_request', id);
    }
    const long = await candidate.get(`/v1/runs/${'x'.repeat(500)}`);
    t.ok(['404 not_found', '400 invalid_request'].includes(refusalOf(long)), 'an endless id');
    t.equal(refusalOf(await candidate.get('/v1/runs/%zz')), '400 invalid_request', 'half a byte');
    for (const url of ['/', '/v1', '/v1/nothing', '/v2/me', '/.env', '/docs']) {
      t.equal(refusalOf(await candidate.get(url)), '404 not_found', url);
    }
    t.equal(refusalOf(await candidate.request('PUT', '/v1/me', {})), '404 not_found', 'a method');
  });

  t.test('nothing of all this was stored', async (t) => {
    const { rows } = await admin.query('SELECT count(*)::int AS count FROM execution');
    t.strictSame(rows, [{ count: 0 }]);
  });

  t.test('odd but proper names and texts are taken', async (t) => {
    const good = {
      'main.py': '# 漢字 🎉 \u202e\nprint("ok")\n',
      'pkg/__init__.py': '',
      'pkg/sub/deep/module_1.v2.py': 'x = 1',
      '_data.csv': 'a,b\r\n1,2',
    };
    const created = await post({ ...run, files: good, stdin: '' });
    t.equal(created.statusCode, 202, created.body);
    const { rows } = await admin.query('SELECT files, stdin FROM execution');
    t.strictSame(rows, [{ files: good, stdin: '' }], 'and kept as they are');
  });
});
