import { cn, CopyButton } from '@pairwise/ui';

type CodeBlockProps = { code: string; label: string; className?: string };

/** Source as it is, scrolling in its own box; wrapped on paper. */
export function CodeBlock({ code, label, className }: CodeBlockProps) {
  return (
    <div className={cn('overflow-hidden rounded-md border border-line bg-sunken', className)}>
      <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-1.5 text-xs text-muted print:hidden">
        <span className="truncate">{label}</span>
        <CopyButton text={code} variant="ghost" size="sm" aria-label={`Copy: ${label}`} />
      </div>
      <pre
        role="region"
        aria-label={label}
        tabIndex={0}
        className="max-h-128 overflow-auto p-4 font-mono text-xs leading-relaxed outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset print:max-h-none print:whitespace-pre-wrap"
      >
        <code>{code}</code>
      </pre>
    </div>
  );
}
