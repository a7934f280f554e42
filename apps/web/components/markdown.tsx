import { cn } from '@pairwise/ui';
import { lazy, Suspense } from 'react';

// Apart from the page: in the room the editor must not wait for it.
const MarkdownText = lazy(() =>
  import('./markdown-text').then((module) => ({ default: module.MarkdownText })),
);

/** A question's prose. Raw HTML in the source stays text. */
export function Markdown({ source, className }: { source: string; className?: string }) {
  return (
    <div className={cn('prose-pairwise', className)}>
      <Suspense fallback={<p className="whitespace-pre-line">{source}</p>}>
        <MarkdownText source={source} />
      </Suspense>
    </div>
  );
}
