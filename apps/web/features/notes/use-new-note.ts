'use client';

import { createNoteSchema, type CreateNote } from '@pairwise/contracts';
import { useDraft } from '@/lib/use-draft';

const pinSchema = createNoteSchema.pick({ pinnedAt: true, questionId: true });

type Options = { name: string; openQuestionId: string | null; clockOffsetMs: number };

export type NewNote = {
  text: string;
  write: (text: string) => void;
  /** The note with the moment and the question at which its writing began. */
  read: () => CreateNote;
};

/** A note that is being written. It survives a reload, and so does the moment that it is about. */
export function useNewNote({ name, openQuestionId, clockOffsetMs }: Options): NewNote {
  const [text, writeText] = useDraft(name);
  const [pin, writePin] = useDraft(`${name}.pin`);
  const write = (next: string): void => {
    if (next === '') writePin('');
    else if (pin === '') writePin(JSON.stringify(pinNow()));
    writeText(next);
  };
  const pinNow = () => ({
    pinnedAt: new Date(Date.now() + clockOffsetMs).toISOString(),
    ...(openQuestionId === null ? {} : { questionId: openQuestionId }),
  });
  const read = (): CreateNote => ({ body: text, ...readPin(pin) });
  return { text, write, read };
}

function readPin(pin: string): Partial<CreateNote> {
  try {
    return pinSchema.safeParse(JSON.parse(pin)).data ?? {};
  } catch {
    return {};
  }
}
