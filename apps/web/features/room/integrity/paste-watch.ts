import { sizeOf, type RoomClipboard, type TextSize } from './room-clipboard.js';

const isEditable = (target: EventTarget | null): boolean => {
  const content = target instanceof Element ? target.closest('.cm-content') : null;
  return content !== null && content.getAttribute('aria-readonly') !== 'true';
};

/** An editor puts its own text on the clipboard; elsewhere the browser takes what is selected. */
const copiedText = (data: DataTransfer | null): string =>
  data?.getData('text/plain') || (document.getSelection()?.toString() ?? '');

/** Sees what comes into the editor through the clipboard or by dragging, and from where. */
export class PasteWatch {
  #pasting = 0;

  constructor(
    private readonly clipboard: RoomClipboard,
    private readonly onForeign: (size: TextSize) => void,
  ) {
    document.addEventListener('copy', this.#copy);
    document.addEventListener('cut', this.#copy);
    document.addEventListener('dragstart', this.#drag);
    document.addEventListener('paste', this.#paste, { capture: true });
    document.addEventListener('drop', this.#drop, { capture: true });
  }

  stop(): void {
    document.removeEventListener('copy', this.#copy);
    document.removeEventListener('cut', this.#copy);
    document.removeEventListener('dragstart', this.#drag);
    document.removeEventListener('paste', this.#paste, { capture: true });
    document.removeEventListener('drop', this.#drop, { capture: true });
  }

  readonly isPasting = (): boolean => this.#pasting > 0;

  readonly #copy = ({ clipboardData }: ClipboardEvent): void =>
    this.clipboard.remember(copiedText(clipboardData));

  readonly #drag = ({ dataTransfer }: DragEvent): void =>
    this.clipboard.remember(copiedText(dataTransfer));

  readonly #paste = ({ target, clipboardData }: ClipboardEvent): void =>
    this.#take(target, clipboardData);

  readonly #drop = ({ target, dataTransfer }: DragEvent): void => this.#take(target, dataTransfer);

  #take(target: EventTarget | null, data: DataTransfer | null): void {
    if (!isEditable(target)) return;
    const text = data?.getData('text/plain') ?? '';
    const size = sizeOf(text);
    if (size !== null && !this.clipboard.knows(text)) this.onForeign(size);
    // The editor takes it within this event.
    this.#pasting += 1;
    setTimeout(() => {
      this.#pasting -= 1;
    });
  }
}
