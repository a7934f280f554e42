import type { DiscussionGuide, QuestionAnchors } from '@pairwise/contracts';
import type { ReactNode } from 'react';
import { Markdown } from '@/components/markdown';

type DiscussionGuideViewProps = {
  discussion: DiscussionGuide;
  /** In place of the plain list, where points can be ticked. */
  points?: ReactNode;
};

/** What the interviewer of a talk listens for, asks next, and compares with. */
export function DiscussionGuideView({ discussion, points }: DiscussionGuideViewProps) {
  return (
    <>
      <GuideSection title="Listen for">
        {points ?? <TextList items={discussion.points} />}
      </GuideSection>
      <GuideSection title="Ask next">
        <TextList items={discussion.followUps} />
      </GuideSection>
      <GuideSection title="Often said, and wrong">
        <TextList items={discussion.misconceptions} />
      </GuideSection>
      <GuideSection title="A strong answer">
        <Markdown source={discussion.modelAnswer} className="text-sm" />
      </GuideSection>
    </>
  );
}

/** What a rating looks like for this question. */
export function AnchorList({ anchors }: { anchors: QuestionAnchors }) {
  const levels = ['0', '2', '4'] as const;
  return (
    <GuideSection title="What a rating looks like">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-2 text-sm">
        {levels.map((level) => (
          <div key={level} className="contents">
            <dt className="font-medium tabular-nums">{level}</dt>
            <dd>
              <Markdown source={anchors[level]} />
            </dd>
          </div>
        ))}
      </dl>
    </GuideSection>
  );
}

export function GuideSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}

export function TextList({ items }: { items: readonly string[] }) {
  return (
    <ul className="flex list-disc flex-col gap-1.5 pl-5 text-sm">
      {items.map((item) => (
        <li key={item}>
          <Markdown source={item} />
        </li>
      ))}
    </ul>
  );
}
