'use client';

import { Button, Input } from '@pairwise/ui';
import { CornerDownLeft } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { problemText } from '@/lib/api';
import type { RoomApi } from '../room-api';

type InputPromptProps = { api: RoomApi; runId: string };

/** Shown while the program waits in `input()`. Whoever in the room types first answers it. */
export function InputPrompt({ api, runId }: InputPromptProps) {
  const [line, setLine] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isTyping(document.activeElement)) field.current?.focus();
  }, []);
  const send = async (input: { text?: string; end?: boolean }): Promise<void> => {
    if (isSending) return;
    setIsSending(true);
    setProblem(null);
    try {
      await api.sendInput(runId, input);
      setLine('');
    } catch (cause) {
      // What was typed stays in the field, to be sent again.
      setProblem(problemText(cause));
    } finally {
      setIsSending(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send({ text: `${line}\n` });
  };
  const endOnControlD = (event: KeyboardEvent): void => {
    if (event.key !== 'd' || !event.ctrlKey || line !== '') return;
    event.preventDefault();
    void send({ end: true });
  };
  return (
    <form
      onSubmit={submit}
      aria-label="Input for the program"
      className="shrink-0 border-t border-line bg-sunken px-3 py-2"
    >
      <div className="flex items-center gap-2">
        <Input
          ref={field}
          aria-label="Type a line for the program"
          placeholder="Type a line…"
          autoComplete="off"
          spellCheck={false}
          className="h-9 flex-1 font-mono text-sm"
          value={line}
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={endOnControlD}
        />
        <Button type="submit" size="sm" loading={isSending}>
          {isSending ? null : <CornerDownLeft aria-hidden />} Send
        </Button>
        <Button
          variant="secondary"
          size="sm"
          disabled={isSending}
          aria-keyshortcuts="Control+D"
          onClick={() => void send({ end: true })}
        >
          End input
        </Button>
      </div>
      {problem ? (
        <p role="alert" className="mt-1.5 text-xs text-danger">
          The line was not sent. {problem}
        </p>
      ) : null}
    </form>
  );
}

/** The prompt appears for everybody; whoever writes code at that moment must not lose a key to it. */
const isTyping = (element: Element | null): boolean =>
  element?.closest('input, textarea, [contenteditable="true"]') != null;
