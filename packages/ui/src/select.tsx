'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './class-names.js';
import { controlStyles } from './control-styles.js';
import { useFieldControl } from './field.js';

/** The browser's own list: it is what phones and screen readers handle best. */
export function Select({ className, children, ...props }: ComponentProps<'select'>) {
  return (
    <span className={cn('relative inline-flex w-full', className)}>
      <select
        {...useFieldControl()}
        className={cn(controlStyles, 'h-10 appearance-none pr-9')}
        {...props}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
