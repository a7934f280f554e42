import { toolRequestSchema, type RoomEntry } from '@pairwise/contracts';
import { test } from 'tap';
import {
  isAmong,
  knownLibraries,
  libraryOfModule,
} from '../../../features/room/libraries/known-libraries.js';
import { missingModuleOf } from '../../../features/room/libraries/missing-module.js';
import { requestStatus } from '../../../features/room/libraries/requests.js';

const traceback = (last: string): string =>
  `Traceback (most recent call last):\n  File "main.py", line 1, in <module>\n${last}\n`;

test('the module that a run lacked is read from its last error', (t) => {
  const lacked = (last: string) => missingModuleOf(traceback(last));
  t.equal(lacked("ModuleNotFoundError: No module named 'sklearn'"), 'sklearn');
  t.equal(lacked("ModuleNotFoundError: No module named 'torch.nn'"), 'torch');
  t.equal(lacked("ImportError: No module named 'xgboost'"), 'xgboost');
  t.equal(lacked('ValueError: bad'), null);
  t.equal(lacked("ModuleNotFoundError: No module named '<img src=x>'"), null);
  t.equal(missingModuleOf(''), null);
  t.end();
});

test('an import error that was caught, or only printed on the way, is not what failed', (t) => {
  const caught = traceback("ModuleNotFoundError: No module named 'sklearn'");
  t.equal(missingModuleOf(`${caught}\n${traceback('ValueError: bad')}`), null);
  t.end();
});

test('libraries are known by what import calls them', (t) => {
  t.equal(libraryOfModule('sklearn')?.name, 'scikit-learn');
  t.equal(libraryOfModule('sklearn.svm')?.name, 'scikit-learn');
  t.equal(libraryOfModule('mymodule'), null);
  t.equal(new Set(knownLibraries.map(({ name }) => name)).size, knownLibraries.length);
  t.end();
});

test('an environment has a library under the name of its package', (t) => {
  const learn = libraryOfModule('sklearn');
  t.ok(learn && isAmong(learn, ['numpy', 'scikit-learn']));
  t.notOk(learn && isAmong(learn, ['numpy']));
  t.end();
});

test('a wish waits, and then stands as it was last answered, question by question', (t) => {
  const wish = { questionId: 'softmax', library: 'SciPy' };
  const answered = (id: string, environment: string | null): RoomEntry => ({
    id: id as never,
    at: '2026-01-05T10:00:00.000Z',
    audience: 'everyone',
    actor: { id: 'a', name: 'Ada', role: 'interviewer' },
    content: {
      type: 'tool.answered',
      ...{ questionId: 'softmax' as never, entryId: '1' as never },
      ...{ library: 'SciPy', environment: environment as never },
    },
  });
  const state = (toolRequests: object[]) => ({
    toolRequests: toolRequestSchema.array().parse(toolRequests),
  });
  const quiet = state([]);
  t.equal(requestStatus(quiet, [], wish), 'none');
  t.equal(
    requestStatus(state([{ ...wish, entryId: '1' }]), [answered('1', null)], wish),
    'waiting',
  );
  t.equal(requestStatus(quiet, [answered('1', null)], wish), 'refused');
  t.equal(requestStatus(quiet, [answered('1', null), answered('2', 'numpy')], wish), 'granted');
  t.equal(requestStatus(quiet, [answered('1', null)], { ...wish, questionId: 'other' }), 'none');
  t.end();
});
