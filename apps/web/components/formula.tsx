import { lazy, Suspense } from 'react';

// Most texts have no formula, and what sets one is the largest part of a page that has.
const FormulaText = lazy(() =>
  import('./formula-text').then((module) => ({ default: module.FormulaText })),
);

export function Formula({ source, isBlock }: { source: string; isBlock: boolean }) {
  return (
    <Suspense fallback={<code>{source}</code>}>
      <FormulaText source={source} isBlock={isBlock} />
    </Suspense>
  );
}
