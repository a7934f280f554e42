import { questionDraftSchema, type QuestionDraft } from '@pairwise/contracts';
import { test } from 'tap';
import type { DraftBackup } from '../../../features/question-drafts/draft-backup.js';
import type { FileTexts } from '../../../features/question-drafts/draft-files.js';
import { DraftKeeper, type SaveBody } from '../../../features/question-drafts/draft-keeper.js';
import { aDraft } from './a-draft.js';

class Outdated extends Error {}
const text = (statement: string): FileTexts => ({ 'statement.md': statement });

/** The rule of the API: a save must name the stored revision. Answers wait until they are let go. */
class Server {
  stored = questionDraftSchema.parse(aDraft({ revision: 1, files: text('first') }));
  saves: SaveBody[] = [];
  backup: DraftBackup | null = null;
  isLosingAnswers = false;
  isHolding = false;
  /** The API stores texts as they should be. */
  cleaned = (one: string): string => one;
  #held: Array<() => void> = [];

  write(files: FileTexts): void {
    this.stored = { ...this.stored, revision: this.stored.revision + 1, files: this.#clean(files) };
  }

  #clean(files: FileTexts): Record<string, string> {
    return Object.fromEntries(
      Object.entries(files).map(([path, one]) => [path, this.cleaned(one)]),
    );
  }

  letGo(): void {
    this.isHolding = false;
    for (const go of this.#held.splice(0)) go();
  }

  keeper(initial: QuestionDraft = this.stored): DraftKeeper {
    return new DraftKeeper(initial, this.backup, {
      save: async (body) => {
        this.saves.push(body);
        if (this.isHolding) await new Promise<void>((go) => this.#held.push(go));
        if (body.revision !== this.stored.revision) throw new Outdated();
        this.write(body.files);
        if (this.isLosingAnswers) throw new Error('The line is cut.');
        return this.stored;
      },
      load: () => Promise.resolve(this.stored),
      isConflict: (cause) => cause instanceof Outdated,
      textOf: String,
      keepBackup: (revision, files) => (this.backup = { revision, files: { ...files } }),
      dropBackup: () => (this.backup = null),
      onStored: () => undefined,
    });
  }
}

test('what is typed while a save is under way follows on it', async (t) => {
  const server = new Server();
  const keeper = server.keeper();
  server.isHolding = true;
  keeper.change(text('a'));
  const first = keeper.save();
  keeper.change(text('ab'));
  t.same(keeper.view().state, { kind: 'unsaved' });
  const others = [keeper.save(), keeper.save()];
  server.letGo();
  await Promise.all([first, ...others]);
  t.same(
    server.saves.map(({ revision, files }) => [revision, files['statement.md']]),
    [
      [1, 'a'],
      [2, 'ab'],
    ],
    'two saves that wait send once',
  );
  t.same(keeper.view().state, { kind: 'saved' });
  t.equal(server.backup, null);
});

test('what the server leaves out of a file is left out here, unless more was typed', async (t) => {
  const server = new Server();
  server.cleaned = (one) => one.replace('\uFEFF', '');
  const keeper = server.keeper();
  keeper.change(text('\uFEFFa'));
  await keeper.save();
  t.same(keeper.view().files, text('a'));
  t.same(keeper.view().state, { kind: 'saved' });
  server.isHolding = true;
  keeper.change(text('\uFEFFab'));
  const saving = keeper.save();
  keeper.change(text('\uFEFFabc'));
  server.letGo();
  await saving;
  t.same(keeper.view().files, text('\uFEFFabc'));
});

test('text that is typed back to what is stored counts as saved, without a request', async (t) => {
  const server = new Server();
  const keeper = server.keeper();
  keeper.change(text('first!'));
  keeper.change(text('first'));
  await keeper.save();
  t.same(keeper.view().state, { kind: 'saved' });
  t.equal(server.saves.length, 0);
  t.equal(server.backup, null);
});

test('a save on an older revision ends as a conflict, and either text can be kept', async (t) => {
  const server = new Server();
  const mine = server.keeper();
  const alsoMine = server.keeper();
  server.write(text('theirs'));
  for (const keeper of [mine, alsoMine]) {
    keeper.change(text('mine'));
    t.equal(await keeper.save(), null);
    t.match(keeper.view().state, { kind: 'conflict', theirs: { files: text('theirs') } });
    t.same(keeper.view().files, text('mine'));
  }
  t.equal(await mine.save(), null, 'nothing is sent before the reader decides');
  t.equal(server.saves.length, 2);
  alsoMine.takeTheirs();
  t.same(alsoMine.view().files, text('theirs'));
  t.same(alsoMine.view().state, { kind: 'saved' });
  mine.keepMine();
  await mine.save();
  t.same(server.stored.files, text('mine'));
  t.equal(server.stored.revision, 3, 'theirs stays in the history');
});

test('a backup that is older than the stored revision asks before it replaces anything', async (t) => {
  const server = new Server();
  server.backup = { revision: 1, files: text('typed before the crash') };
  server.write(text('saved by somebody since'));
  const keeper = server.keeper();
  t.match(keeper.view().state, { kind: 'conflict' });
  t.same(keeper.view().files, text('typed before the crash'));
  keeper.accept({ ...server.stored });
  await keeper.save();
  t.same(server.stored.files, text('saved by somebody since'));
});

test('a backup of the stored revision goes on where it was', async (t) => {
  const server = new Server();
  server.backup = { revision: 1, files: text('typed before the crash') };
  const keeper = server.keeper();
  t.same(keeper.view().state, { kind: 'unsaved' });
  await keeper.save();
  t.same(server.stored.files, text('typed before the crash'));
});

test('a backup that says what is stored is forgotten', (t) => {
  const server = new Server();
  server.write(text('same'));
  server.backup = { revision: 1, files: text('same') };
  t.same(server.keeper().view().state, { kind: 'saved' });
  t.equal(server.backup, null);
  t.end();
});

test('a save whose answer was lost is no conflict', async (t) => {
  const server = new Server();
  const keeper = server.keeper();
  keeper.change(text('mine'));
  server.isLosingAnswers = true;
  await keeper.save();
  t.match(keeper.view().state, { kind: 'failed', message: /line is cut/ });
  t.same(server.backup?.files, text('mine'));
  server.isLosingAnswers = false;
  await keeper.save();
  t.same(keeper.view().state, { kind: 'saved' });
  t.equal(keeper.view().stored.revision, 2);
});

test('another answer of the server never hides or replaces what is typed', (t) => {
  const server = new Server();
  const keeper = server.keeper();
  const before = server.stored;
  keeper.accept({ ...before, revision: 2, title: 'Data came' });
  t.equal(keeper.view().stored.revision, 2, 'the same texts: the next save follows on it');
  server.stored = keeper.view().stored;
  server.write(text('theirs'));
  keeper.accept(server.stored);
  t.same(keeper.view().files, text('theirs'), 'nothing was typed, so theirs is shown');
  keeper.change(text('mine'));
  server.write(text('theirs again'));
  keeper.accept(server.stored);
  t.same(keeper.view().files, text('mine'));
  t.match(keeper.view().state, { kind: 'conflict' });
  keeper.accept(before);
  t.equal(keeper.view().stored.revision, 3, 'an answer that comes late is left aside');
  t.end();
});
