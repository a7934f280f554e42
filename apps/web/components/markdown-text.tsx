import { isValidElement, type ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { Formula } from './formula';

const isMath = (className: string | undefined): boolean =>
  /\blanguage-math\b/.test(className ?? '');

function holdsMath(children: ReactNode): boolean {
  return isValidElement<{ className?: string }>(children) && isMath(children.props.className);
}

const components: Components = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  // A long line scrolls inside its block, for the keyboard too.
  pre: ({ children }) => (holdsMath(children) ? children : <pre tabIndex={0}>{children}</pre>),
  code: ({ className, children }) =>
    isMath(className) ? (
      <Formula source={String(children)} isBlock={/\bmath-display\b/.test(className ?? '')} />
    ) : (
      <code className={className}>{children}</code>
    ),
  a: ({ children, href }) => (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ),
  table: ({ children }) => (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  ),
};

export function MarkdownText({ source }: { source: string }) {
  return (
    <ReactMarkdown remarkPlugins={[remarkGfm, remarkMath]} components={components}>
      {source}
    </ReactMarkdown>
  );
}
