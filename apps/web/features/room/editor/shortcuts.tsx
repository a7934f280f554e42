'use client';

import { Button, Dialog, Kbd } from '@pairwise/ui';
import { Keyboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePreferences } from './use-preferences';

type Shortcut = { keys: string; does: string };

const groups: { title: string; shortcuts: Shortcut[] }[] = [
  {
    title: 'In the editor',
    shortcuts: [
      { keys: 'Ctrl Enter', does: 'Run' },
      { keys: 'Ctrl Shift Enter', does: 'Submit' },
      { keys: 'Shift Enter', does: 'Run the cell with the caret, between lines with # %%' },
      { keys: 'Esc, then Tab', does: 'Leave the editor' },
      { keys: 'Tab, Shift Tab', does: 'Indent more or less' },
      { keys: 'Alt PageUp, Alt PageDown', does: 'File before or after this one' },
      { keys: 'Ctrl F', does: 'Find and replace' },
      { keys: 'Ctrl Z, Ctrl Y', does: 'Undo and redo your own edits' },
      { keys: 'Ctrl /', does: 'Comment lines in or out' },
      { keys: 'Alt ↑, Alt ↓', does: 'Move lines' },
      { keys: 'Ctrl D', does: 'Select the next one alike, too' },
      { keys: 'Ctrl Alt ↑, Ctrl Alt ↓', does: 'One more cursor above or below' },
      { keys: 'Ctrl click', does: 'One more cursor where you click' },
    ],
  },
  {
    title: 'On the tabs of the files',
    shortcuts: [
      { keys: '← →, then Enter', does: 'Open another file' },
      { keys: 'F2', does: 'Rename the file' },
      { keys: 'Delete', does: 'Delete the file; it can be undone' },
    ],
  },
  {
    title: 'Anywhere else',
    shortcuts: [
      { keys: '?', does: 'This list' },
      { keys: 'Tab, Shift Tab', does: 'Next or previous control' },
      { keys: '← →', does: 'Width of a pane, with its separator focused' },
    ],
  },
];

/** The list of all shortcuts, behind a button and behind `?` wherever that is not text. */
export function Shortcuts() {
  const [isOpen, setOpen] = useState(false);
  const { opensShortcutsByKey } = usePreferences();
  useEffect(() => {
    if (!opensShortcutsByKey) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [opensShortcutsByKey]);
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        className="size-8"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts"
        aria-keyshortcuts={opensShortcutsByKey ? '?' : undefined}
        onClick={() => setOpen(true)}
      >
        <Keyboard aria-hidden />
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="Keyboard shortcuts"
        description="On a Mac, Cmd stands for Ctrl. Vim and Emacs keys are in the editor settings."
      >
        {groups.map(({ title, shortcuts }) => (
          <section key={title} aria-label={title} className="flex flex-col gap-2">
            <h3 className="text-sm font-semibold">{title}</h3>
            <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1.5 text-sm">
              {shortcuts.map(({ keys, does }) => (
                <div key={keys} className="col-span-2 grid grid-cols-subgrid items-baseline">
                  <dt>{does}</dt>
                  <dd>
                    <Kbd>{keys}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Dialog>
    </>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
