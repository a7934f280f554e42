'use client';

import type { ComponentProps } from 'react';
import { cn } from './class-names.js';
import { controlStyles } from './control-styles.js';
import { useFieldControl } from './field.js';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input {...useFieldControl()} className={cn(controlStyles, 'h-10', className)} {...props} />
  );
}
