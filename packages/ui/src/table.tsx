import type { ComponentProps } from 'react';
import { cn } from './class-names.js';

/** Scrolls sideways in its own box, so that a narrow page never does. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div className="min-w-0 overflow-x-auto">
      <table className={cn('w-full border-collapse text-left text-sm', className)} {...props} />
    </div>
  );
}

export function Th({ className, scope = 'col', ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope={scope}
      className={cn('border-b border-line px-3 py-2.5 text-xs font-medium text-muted', className)}
      {...props}
    />
  );
}

export function Td({ className, ...props }: ComponentProps<'td'>) {
  return <td className={cn('border-b border-line px-3 py-3 align-middle', className)} {...props} />;
}
