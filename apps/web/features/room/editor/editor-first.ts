const waitMsMax = 8_000;

let tell: () => void = () => undefined;
const isOpen = new Promise<void>((resolve) => {
  tell = resolve;
});

export const editorOpenMark = 'pairwise-editor-open';

/** The editor can be typed in. The mark is what the room's weight is measured against. */
export function editorIsOpen(): void {
  performance.mark(editorOpenMark);
  tell();
}

/**
 * What a person needs first comes over the line first. Whatever else waits for the editor, but not for
 * long where it does not open.
 */
export const afterEditor = (): Promise<unknown> =>
  Promise.race([isOpen, new Promise((resolve) => setTimeout(resolve, waitMsMax))]);
