import 'katex/dist/katex.min.css';
import { renderToString } from 'katex';

/** KaTeX escapes what it is given and, without `trust`, writes no links and no markup of the source. */
export function FormulaText({ source, isBlock }: { source: string; isBlock: boolean }) {
  const html = renderToString(source, {
    displayMode: isBlock,
    throwOnError: false,
    strict: false,
    trust: false,
  });
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
