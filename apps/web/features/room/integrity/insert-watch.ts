import * as Y from 'yjs';
import { isLarge, sizeOf, type RoomClipboard, type TextSize } from './room-clipboard.js';

type Delta = Y.YTextEvent['delta'];

/**
 * Sees what this browser inserts into the shared text at once: neither typed nor pasted, neither
 * undone nor redone, nor from somebody else. What only moved within the room is nothing to tell of.
 */
export class InsertWatch {
  readonly #texts = new WeakMap<Y.Text, string>();

  constructor(
    private readonly document: Y.Doc,
    private readonly clipboard: RoomClipboard,
    /** True while a paste is on its way into the text: it is told of by itself. */
    private readonly isPasting: () => boolean,
    private readonly onLarge: (size: TextSize) => void,
  ) {
    for (const type of document.share.values()) {
      if (type instanceof Y.Text) this.#texts.set(type, type.toString());
    }
    document.on('afterTransaction', this.#look);
  }

  stop(): void {
    this.document.off('afterTransaction', this.#look);
  }

  readonly #look = (transaction: Y.Transaction): void => {
    for (const events of transaction.changedParentTypes.values()) {
      for (const event of events) {
        if (event instanceof Y.YTextEvent) this.#follow(event, transaction);
      }
    }
  };

  #follow({ target, delta }: Y.YTextEvent, transaction: Y.Transaction): void {
    const before = this.#texts.get(target) ?? '';
    this.#texts.set(target, target.toString());
    this.#judge(delta, before, transaction);
  }

  #judge(delta: Delta, before: string, { local, origin }: Y.Transaction): void {
    const isTold = local && !(origin instanceof Y.UndoManager) && !this.isPasting();
    let place = 0;
    for (const step of delta) {
      if (step.retain !== undefined) place += step.retain;
      if (step.delete !== undefined) {
        this.#keepRemoved(before.slice(place, place + step.delete));
        place += step.delete;
      }
      if (typeof step.insert === 'string' && isTold) this.#weigh(step.insert, before);
    }
  }

  /** It may come back at another place. */
  #keepRemoved(removed: string): void {
    const size = sizeOf(removed);
    if (size !== null && isLarge(size)) this.clipboard.remember(removed);
  }

  #weigh(inserted: string, before: string): void {
    const size = sizeOf(inserted);
    if (size === null || !isLarge(size)) return;
    if (before.includes(inserted.trim()) || this.clipboard.knows(inserted)) return;
    this.onLarge(size);
  }
}
