'use client';

import { Button, Input } from '@pairwise/ui';
import { CornerDownLeft } from 'lucide-react';
import { useState, type FormEvent } from 'react';

type AnswerFormProps = { onAnswer: (text: string) => Promise<boolean> };

/** Shown while a statement waits in `input()`. Whoever in the room types first answers it. */
export function AnswerForm({ onAnswer }: AnswerFormProps) {
  const [line, setLine] = useState('');
  const [isSending, setIsSending] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setIsSending(true);
    if (await onAnswer(line)) setLine('');
    setIsSending(false);
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      aria-label="Input for the statement"
      className="flex shrink-0 items-center gap-2 border-t border-line bg-sunken px-3 py-2"
    >
      <Input
        aria-label="Type a line for the statement"
        placeholder="The statement waits for a line…"
        autoComplete="off"
        spellCheck={false}
        className="h-9 min-w-0 flex-1 font-mono text-sm"
        value={line}
        onChange={(event) => setLine(event.target.value)}
      />
      <Button type="submit" size="sm" loading={isSending}>
        {isSending ? null : <CornerDownLeft aria-hidden />} Send
      </Button>
    </form>
  );
}
