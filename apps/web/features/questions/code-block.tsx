import { cn, CopyButton } from '@pairwise/ui';

/** Source as it is, scrolling in its own box; wrapped on paper. */
export function CodeBlock({
  code,
  label,
  className,
}: {
  code: string;
  label: string;
  className?: string;
}) {
  return (
    <div className={cn('relative rounded-md border border-line bg-sunken', className)}>
      <CopyButton
        text={code}
        label="Copy"
        variant="secondary"
        size="sm"
        aria-label={`Copy ${label}`}
        className="absolute top-2 right-2"
      />
      <pre
        role="region"
        aria-label={label}
        tabIndex={0}
        className="max-h-128 overflow-auto rounded-md p-4 pt-12 font-mono text-xs leading-relaxed outline-none focus-visible:ring-2 focus-visible:ring-ring sm:pt-4 sm:pr-28 print:max-h-none print:whitespace-pre-wrap"
      >
        <code>{code}</code>
      </pre>
    </div>
  );
}
