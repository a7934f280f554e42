'use client';

import { Button, Textarea } from '@pairwise/ui';
import { CornerDownLeft } from 'lucide-react';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { atDraft, isAtEdge, moveInHistory } from './statement-history.js';

type StatementFormProps = {
  history: string[];
  isStarting: boolean;
  /** False when it was not taken: what was typed then stays. */
  onSend: (source: string) => Promise<boolean>;
};

export function StatementForm({ history, isStarting, onSend }: StatementFormProps) {
  const [text, setText] = useState('');
  const [isSending, setIsSending] = useState(false);
  const place = useRef(atDraft(''));
  const hintId = useId();
  const send = async (): Promise<void> => {
    if (isSending || text.trim() === '') return;
    setIsSending(true);
    const isTaken = await onSend(text);
    if (isTaken) {
      setText('');
      place.current = atDraft('');
    }
    setIsSending(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
      return;
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const direction = event.key === 'ArrowUp' ? 'older' : 'newer';
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (selectionStart !== selectionEnd || !isAtEdge(text, selectionStart, direction)) return;
    const moved = moveInHistory(history, place.current, direction);
    if (!moved) return;
    event.preventDefault();
    place.current = moved.place;
    setText(moved.text);
  };
  return (
    <form
      onSubmit={submit}
      aria-label="Next statement"
      className="shrink-0 border-t border-line bg-sunken px-3 py-2"
    >
      <div className="flex items-end gap-2">
        <Textarea
          aria-label="Python to run in the console"
          aria-describedby={hintId}
          placeholder="Type Python…"
          rows={1}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="max-h-40 min-w-0 flex-1 font-mono text-sm"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            place.current = atDraft(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" size="sm" loading={isSending || isStarting}>
          {isSending || isStarting ? null : <CornerDownLeft aria-hidden />} Run
        </Button>
      </div>
      <p id={hintId} className="mt-1 text-xs text-muted">
        Enter runs · Shift+Enter adds a line · ↑ and ↓ bring back earlier statements
      </p>
    </form>
  );
}
