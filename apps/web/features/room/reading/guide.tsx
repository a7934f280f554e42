'use client';

import type { RoomGuide } from '@pairwise/contracts';
import type { ReactNode } from 'react';
import { Markdown } from '@/components/markdown';

/** The interviewer's side of a question; it is never part of what a candidate receives. */
export function Guide({ guide }: { guide: RoomGuide }) {
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm text-muted">Only interviewers see this.</p>
      <GuideSection title="Hints, from a nudge to the step">
        <ol className="flex flex-col gap-2">
          {guide.hints.map((hint, index) => (
            <li key={hint}>
              <details className="rounded-md border border-line px-3 py-2">
                <summary className="cursor-pointer text-sm font-medium">Hint {index + 1}</summary>
                <Markdown source={hint} className="mt-2 text-sm" />
              </details>
            </li>
          ))}
        </ol>
      </GuideSection>
      {guide.clarifications.length > 0 ? (
        <GuideSection title="Say when asked">
          <ul className="flex list-disc flex-col gap-1.5 pl-5 text-sm">
            {guide.clarifications.map((fact) => (
              <li key={fact}>
                <Markdown source={fact} />
              </li>
            ))}
          </ul>
        </GuideSection>
      ) : null}
      <GuideSection title="Reference solution">
        <pre
          tabIndex={0}
          aria-label="Reference solution"
          className="overflow-x-auto rounded-md border border-line bg-sunken p-3 font-mono text-[0.8rem] leading-relaxed"
        >
          <code>{guide.reference}</code>
        </pre>
      </GuideSection>
    </div>
  );
}

function GuideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}
