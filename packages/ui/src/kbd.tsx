import type { ComponentProps } from 'react';
import { cn } from './class-names.js';

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cn(
        'inline-flex items-center rounded border border-line bg-sunken px-1.5 font-mono text-xs text-muted',
        className,
      )}
      {...props}
    />
  );
}
