import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import { cn } from './class-names.js';

export type ErrorStateProps = {
  title: string;
  /** The heading's element, where this state is all that its page shows. */
  heading?: 'h1' | 'h2' | 'p';
  children?: ReactNode;
  onRetry?: () => void;
  action?: ReactNode;
  className?: string;
};

export function ErrorState({
  title,
  heading: Heading = 'p',
  children,
  onRetry,
  action,
  className,
}: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cn(
        'flex flex-col items-center gap-3 rounded-lg border border-line bg-surface px-6 py-12 text-center',
        className,
      )}
    >
      <CircleAlert aria-hidden className="size-8 text-danger" />
      <Heading className="font-semibold">{title}</Heading>
      {children ? <div className="max-w-md text-sm text-muted">{children}</div> : null}
      {onRetry ? (
        <Button variant="secondary" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
      {action}
    </div>
  );
}
