'use client';

import { Button } from '@pairwise/ui';
import { CircleAlert, X } from 'lucide-react';

type CommandProblemProps = { problem: string | null; onDismiss: () => void };

export function CommandProblem({ problem, onDismiss }: CommandProblemProps) {
  if (!problem) return null;
  return (
    <div
      role="alert"
      className="flex items-start gap-2.5 border-b border-line bg-danger-soft px-3 py-2 text-sm text-danger"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0 flex-1">{problem}</p>
      <Button
        variant="ghost"
        size="icon"
        className="-my-1 size-7 text-danger"
        aria-label="Dismiss"
        onClick={onDismiss}
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}
