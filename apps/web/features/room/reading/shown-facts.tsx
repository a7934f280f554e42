'use client';

import { Lightbulb, MessageCircleQuestion } from 'lucide-react';
import { Markdown } from '@/components/markdown';
import { entriesOf } from '../record/entries.js';
import { useRoomControls } from '../room-controls';

/** Hints and facts that the interviewer showed for this question, above its statement. */
export function ShownFacts({ questionId }: { questionId: string }) {
  const { record } = useRoomControls();
  const shown = entriesOf(record.entries, 'hint.given', 'clarification.given').filter(
    ({ content }) => content.questionId === questionId && content.text !== null,
  );
  const last = shown.at(-1);
  return (
    <>
      <p role="status" className="sr-only">
        {last ? `${last.actor.name} showed you a ${nameOf(last.content.type)}.` : ''}
      </p>
      {shown.length > 0 ? (
        <section aria-label="Shown by the interviewer" className="mb-5 flex flex-col gap-2.5">
          {shown.map(({ id, actor, content }) => (
            <div key={id} className="rounded-md border border-line bg-accent-soft px-3.5 py-3">
              <p className="flex items-center gap-2 text-sm font-semibold text-accent-ink [&_svg]:size-4">
                {content.type === 'hint.given' ? (
                  <Lightbulb aria-hidden />
                ) : (
                  <MessageCircleQuestion aria-hidden />
                )}
                {content.type === 'hint.given' ? 'Hint' : 'Fact'} from {actor.name}
              </p>
              <Markdown source={content.text ?? ''} className="mt-1.5 text-sm" />
            </div>
          ))}
        </section>
      ) : null}
    </>
  );
}

const nameOf = (type: 'hint.given' | 'clarification.given'): string =>
  type === 'hint.given' ? 'hint' : 'fact';
