import type { QuestionDraft } from '@pairwise/contracts';
import type { DraftBackup } from './draft-backup';
import { sameFiles, type FileTexts } from './draft-files';

export type SaveState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }
  /** Somebody else saved meanwhile; `theirs` is what they saved. */
  | { kind: 'conflict'; theirs: QuestionDraft };

export type DraftView = {
  /** As the server has it. */
  readonly stored: QuestionDraft;
  /** As it stands here. */
  readonly files: FileTexts;
  readonly state: SaveState;
};

/** What is stored beside the text that is typed. */
export type SaveExtras = { note?: string; datasets?: QuestionDraft['datasets'] };
export type SaveBody = SaveExtras & { revision: number; files: FileTexts };

export type DraftPorts = {
  save: (body: SaveBody) => Promise<QuestionDraft>;
  load: () => Promise<QuestionDraft>;
  isConflict: (cause: unknown) => boolean;
  textOf: (cause: unknown) => string;
  keepBackup: (revision: number, files: FileTexts) => void;
  dropBackup: () => void;
  onStored: (draft: QuestionDraft) => void;
};

/**
 * Holds the text of a draft between the hand and the server. A save names the revision that it was
 * begun on, so nobody's text is ever overwritten unseen: what does not follow on the server's
 * revision ends as a conflict, with both texts.
 */
export class DraftKeeper {
  readonly #ports: DraftPorts;
  readonly #listeners = new Set<() => void>();
  #view: DraftView;
  #sending: Promise<QuestionDraft | null> | null = null;

  /** `backup` is what this browser kept of an earlier visit that ended before its save. */
  constructor(initial: QuestionDraft, backup: DraftBackup | null, ports: DraftPorts) {
    this.#ports = ports;
    this.#view = { stored: initial, files: initial.files, state: { kind: 'saved' } };
    if (backup === null) return;
    if (sameFiles(backup.files, initial.files)) {
      ports.dropBackup();
      return;
    }
    const isFollowing = backup.revision === initial.revision;
    const state: SaveState = isFollowing
      ? { kind: 'unsaved' }
      : { kind: 'conflict', theirs: initial };
    this.#view = { stored: initial, files: backup.files, state };
  }

  readonly view = (): DraftView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly change = (files: FileTexts): void => {
    const { state, stored } = this.#view;
    this.#ports.keepBackup(stored.revision, files);
    this.#show({ files, state: state.kind === 'conflict' ? state : { kind: 'unsaved' } });
  };

  /** Stores what is typed, now; null when it could not be. */
  readonly save = async (extras: SaveExtras = {}): Promise<QuestionDraft | null> => {
    while (this.#sending) await this.#sending;
    const { files, stored, state } = this.#view;
    if (state.kind === 'conflict') return null;
    if (sameFiles(files, stored.files) && extras.datasets === undefined) {
      this.#settle();
      return stored;
    }
    this.#sending = this.#send(files, extras).finally(() => (this.#sending = null));
    return this.#sending;
  };

  /** What the server answered to something else than a save, or says now. */
  readonly accept = (draft: QuestionDraft): void => {
    const { stored, files, state } = this.#view;
    if (state.kind === 'conflict' || draft.revision < stored.revision) return;
    if (sameFiles(draft.files, stored.files)) return this.#take(draft, files);
    const isTyped = !sameFiles(files, stored.files) && !sameFiles(files, draft.files);
    if (isTyped) this.#show({ state: { kind: 'conflict', theirs: draft } });
    else this.#take(draft, draft.files);
  };

  readonly keepMine = (): void => {
    const { state, files } = this.#view;
    if (state.kind === 'conflict') this.#take(state.theirs, files);
  };

  readonly takeTheirs = (): void => {
    const { state } = this.#view;
    if (state.kind === 'conflict') this.#take(state.theirs, state.theirs.files);
  };

  async #send(files: FileTexts, extras: SaveExtras): Promise<QuestionDraft | null> {
    this.#show({ state: { kind: 'saving' } });
    try {
      const revision = this.#view.stored.revision;
      const draft = await this.#ports.save({ revision, files, ...extras });
      // The server leaves out what no file should have, such as a byte order mark.
      const isLatest = this.#view.files === files;
      this.#take(draft, isLatest ? draft.files : this.#view.files);
      return draft;
    } catch (cause) {
      return this.#fail(files, cause);
    }
  }

  async #fail(sent: FileTexts, cause: unknown): Promise<QuestionDraft | null> {
    const { isConflict, load, textOf } = this.#ports;
    try {
      if (!isConflict(cause)) throw cause;
      const theirs = await load();
      // The save had arrived and only its answer was lost: that is no conflict.
      if (sameFiles(theirs.files, sent)) {
        this.#take(theirs, this.#view.files);
        return theirs;
      }
      this.#show({ state: { kind: 'conflict', theirs } });
    } catch (second) {
      this.#show({ state: { kind: 'failed', message: textOf(second) } });
    }
    return null;
  }

  /** The server's state becomes what the text here follows on. */
  #take(stored: QuestionDraft, files: FileTexts): void {
    this.#show({ stored, files });
    this.#settle();
    this.#ports.onStored(stored);
  }

  #settle(): void {
    const { stored, files } = this.#view;
    const isSaved = sameFiles(stored.files, files);
    if (isSaved) this.#ports.dropBackup();
    else this.#ports.keepBackup(stored.revision, files);
    this.#show({ state: { kind: isSaved ? 'saved' : 'unsaved' } });
  }

  #show(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
