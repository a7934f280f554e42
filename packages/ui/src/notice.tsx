import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names.js';

const looks = {
  info: { icon: Info, classes: 'bg-accent-soft text-accent-ink', role: 'status' },
  success: { icon: CircleCheck, classes: 'bg-success-soft text-success', role: 'status' },
  warning: { icon: TriangleAlert, classes: 'bg-warning-soft text-warning', role: 'status' },
  danger: { icon: CircleAlert, classes: 'bg-danger-soft text-danger', role: 'alert' },
} as const;

export type NoticeProps = { tone?: keyof typeof looks; className?: string; children: ReactNode };

/** A message in the flow of the page, announced when it appears. */
export function Notice({ tone = 'info', className, children }: NoticeProps) {
  const { icon: Icon, classes, role } = looks[tone];
  return (
    <div
      role={role}
      className={cn('flex gap-2.5 rounded-md px-3.5 py-3 text-sm', classes, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
