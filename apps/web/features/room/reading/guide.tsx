'use client';

import type { RoomGuide } from '@pairwise/contracts';
import { Markdown } from '@/components/markdown';
import { TickList } from '@/features/discussions/tick-list';
import {
  AnchorList,
  DiscussionGuideView,
  GuideSection,
  TextList,
} from '@/features/questions/discussion-guide';

/** The interviewer's side of a question; it is never part of what a candidate receives. */
export function Guide({ sessionId, guide }: { sessionId: string; guide: RoomGuide }) {
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm text-muted">Only interviewers see this.</p>
      {guide.discussion ? (
        <DiscussionGuideView
          discussion={guide.discussion}
          points={
            <TickList
              sessionId={sessionId}
              questionId={guide.questionId}
              points={guide.discussion.points}
            />
          }
        />
      ) : (
        <Hints hints={guide.hints} />
      )}
      {guide.clarifications.length > 0 ? (
        <GuideSection title="Say when asked">
          <TextList items={guide.clarifications} />
        </GuideSection>
      ) : null}
      {guide.anchors ? <AnchorList anchors={guide.anchors} /> : null}
      {guide.discussion ? null : <Reference code={guide.reference} />}
    </div>
  );
}

function Hints({ hints }: { hints: readonly string[] }) {
  return (
    <GuideSection title="Hints, from a nudge to the step">
      <ol className="flex flex-col gap-2">
        {hints.map((hint, index) => (
          <li key={hint}>
            <details className="rounded-md border border-line px-3 py-2">
              <summary className="cursor-pointer text-sm font-medium">Hint {index + 1}</summary>
              <Markdown source={hint} className="mt-2 text-sm" />
            </details>
          </li>
        ))}
      </ol>
    </GuideSection>
  );
}

function Reference({ code }: { code: string }) {
  return (
    <GuideSection title="Reference solution">
      <pre
        tabIndex={0}
        aria-label="Reference solution"
        className="overflow-x-auto rounded-md border border-line bg-sunken p-3 font-mono text-[0.8rem] leading-relaxed"
      >
        <code>{code}</code>
      </pre>
    </GuideSection>
  );
}
