import { EditorState, type Extension, type Text } from '@codemirror/state';
import { limits } from '@pairwise/contracts';
import { toast } from 'sonner';

const bytesPerCharacterMax = 3;

/** Counted only where it could matter: it takes the whole text. */
const isTooLarge = (text: Text): boolean =>
  text.length * bytesPerCharacterMax > limits.sourceFileBytes &&
  new TextEncoder().encode(text.toString()).length > limits.sourceFileBytes;

/**
 * Refuses what would make the text larger than Run and Submit take, such as a paste of a data file.
 * What others typed always comes in: both sides have to have one text.
 */
export const sizeLimit = (onRefused: () => void): Extension =>
  EditorState.changeFilter.of((transaction) => {
    const isOwn = transaction.isUserEvent('input') || transaction.isUserEvent('move');
    const grows = transaction.newDoc.length > transaction.startState.doc.length;
    if (!isOwn || !grows || !isTooLarge(transaction.newDoc)) return true;
    onRefused();
    return false;
  });

const kibibytes = Math.round(limits.sourceFileBytes / 1024);

/** One message at a time, however often somebody tries. */
export const tellTooLarge = (): void => {
  toast.error(`That did not fit: a file holds ${kibibytes} KiB. Nothing was inserted.`, {
    id: 'editor-size',
  });
};
