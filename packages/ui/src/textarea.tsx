'use client';

import type { ComponentProps } from 'react';
import { cn } from './class-names.js';
import { controlStyles } from './control-styles.js';
import { useFieldControl } from './field.js';

export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...useFieldControl()}
      rows={rows}
      className={cn(controlStyles, 'field-sizing-content py-2 leading-relaxed', className)}
      {...props}
    />
  );
}
