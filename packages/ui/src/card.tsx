import type { ComponentProps } from 'react';
import { cn } from './class-names.js';

export function Card({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      className={cn(
        'min-w-0 rounded-lg border border-line bg-surface p-5 shadow-card print:shadow-none',
        className,
      )}
      {...props}
    />
  );
}
