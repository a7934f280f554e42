import { LoaderCircle } from 'lucide-react';
import { cn } from './class-names.js';

/** With a label it is announced; without one it decorates something that is. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span
      role={label ? 'status' : undefined}
      className={cn('inline-flex items-center gap-2', className)}
    >
      <LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" />
      {label ? <span className="text-sm text-muted">{label}</span> : null}
    </span>
  );
}
