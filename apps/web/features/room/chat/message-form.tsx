'use client';

import { limits } from '@pairwise/contracts';
import { Button, Field, Textarea } from '@pairwise/ui';
import { SendHorizontal } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useDraft } from '@/lib/use-draft';

type MessageFormProps = {
  label: string;
  placeholder: string;
  /** Under which what is typed outlives a reload: name the room, the person and the conversation. */
  draftName: string;
  /** True once it was sent; otherwise the text stays where it is. */
  onSend: (text: string) => Promise<boolean>;
};

/** Enter sends; Shift and Enter begin a new line. */
export function MessageForm({ label, placeholder, draftName, onSend }: MessageFormProps) {
  const [text, write] = useDraft(draftName);
  const [isSending, setSending] = useState(false);
  const isEmpty = text.trim() === '';

  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (isEmpty || isSending) return;
    setSending(true);
    const isSent = await onSend(text.trim());
    setSending(false);
    if (isSent) write('');
  };

  return (
    <form
      onSubmit={(event) => void send(event)}
      className="flex shrink-0 items-end gap-2 border-t border-line bg-surface p-3"
    >
      <Field label={label} hideLabel className="flex-1">
        <Textarea
          rows={1}
          className="max-h-40"
          placeholder={placeholder}
          maxLength={limits.chatCharacters}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            // While a word is being composed, Enter chooses it.
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
      </Field>
      <Button type="submit" size="icon" aria-label="Send" loading={isSending} disabled={isEmpty}>
        {isSending ? null : <SendHorizontal aria-hidden />}
      </Button>
    </form>
  );
}
