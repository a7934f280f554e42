'use client';

import type { RoomGuide } from '@pairwise/contracts';
import { TickList } from '@/features/discussions/tick-list';
import {
  AnchorList,
  DiscussionGuideView,
  GuideSection,
} from '@/features/questions/discussion-guide';
import { ClarificationList } from './clarification-list';
import { HintLadder } from './hint-ladder';

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
        <GuideSection title="Hints, from a nudge to the step">
          <HintLadder questionId={guide.questionId} hints={guide.hints} />
        </GuideSection>
      )}
      {guide.clarifications.length > 0 ? (
        <GuideSection title="Say when asked">
          <ClarificationList questionId={guide.questionId} facts={guide.clarifications} />
        </GuideSection>
      ) : null}
      {guide.anchors ? <AnchorList anchors={guide.anchors} /> : null}
      {guide.discussion ? null : <Reference code={guide.reference} />}
    </div>
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
