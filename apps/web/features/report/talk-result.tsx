import type { Report } from '@pairwise/contracts';
import { Card } from '@pairwise/ui';
import { Markdown } from '@/components/markdown';

type TalkResultProps = {
  title: string;
  discussion: NonNullable<Report['questions'][number]['discussion']>;
};

/** Which points of a talk were heard, and by whom. */
export function TalkResult({ title, discussion }: TalkResultProps) {
  const { pointCount, listeners } = discussion;
  return (
    <Card>
      <h3 className="font-semibold">{title}</h3>
      {listeners.length === 0 ? (
        <p className="mt-1 text-sm text-muted">A discussion. Nobody has ticked a point of it.</p>
      ) : null}
      {listeners.map(({ authorName, heard }) => (
        <div key={authorName} className="mt-3">
          <h4 className="text-sm font-medium">
            {authorName} heard {heard.length} of {pointCount} points
          </h4>
          <ul className="mt-1.5 flex list-disc flex-col gap-1 pl-5 text-sm">
            {heard.map((point) => (
              <li key={point}>
                <Markdown source={point} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}
