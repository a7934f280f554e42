'use client';

import type { ComponentProps } from 'react';
import { cn } from './class-names.js';
import { controlStyles } from './control-styles.js';
import { useFieldControl } from './field.js';

/** Grows with its text, from `rows` lines on. */
export function Textarea({ className, rows = 3, style, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...useFieldControl()}
      rows={rows}
      style={{ minHeight: `calc(${rows}lh + 1.125rem)`, ...style }}
      className={cn(controlStyles, 'field-sizing-content py-2 leading-relaxed', className)}
      {...props}
    />
  );
}
