import { Card } from '@pairwise/ui';
import { Clock, Unlink } from 'lucide-react';
import type { ApiProblem } from '@/lib/api';

/** A dead link is nobody's fault in front of this page; it says what to do next. */
export function JoinClosed({ problem }: { problem: ApiProblem }) {
  const isExpired = problem.code === 'invitation_expired';
  const Icon = isExpired ? Clock : Unlink;
  const title = isExpired
    ? 'This link has expired'
    : problem.status === 410
      ? 'This link was withdrawn'
      : 'This link is not known here';
  return (
    <Card className="p-8 text-center">
      <Icon aria-hidden className="mx-auto size-9 text-muted" />
      <h1 className="mt-4 text-xl font-semibold">{title}</h1>
      <p className="mt-2 text-sm leading-relaxed text-muted">
        Write to the person who invited you and ask for a new link. They can make one within
        seconds, and nothing about your interview is lost.
      </p>
    </Card>
  );
}
