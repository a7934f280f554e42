'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from './button.js';

const CONFIRMATION_MS = 2_000;

export type CopyButtonProps = Omit<ButtonProps, 'onClick' | 'children'> & {
  text: string;
  label?: string;
};

export function CopyButton({ text, label = 'Copy', ...props }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  const texts = { idle: label, copied: 'Copied', failed: 'Select and copy it by hand' };
  return (
    <Button variant="secondary" {...props} onClick={copy}>
      {state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{texts[state]}</span>
    </Button>
  );
}
