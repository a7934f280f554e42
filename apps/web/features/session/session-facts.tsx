import type { Session } from '@pairwise/contracts';
import { Card } from '@pairwise/ui';
import { formatDateTime, formatMinutes } from '@/lib/format';

export function SessionFacts({ session }: { session: Session }) {
  const facts: Array<[string, string]> = [
    ['Candidate', session.candidate.name],
    ['E-mail', session.candidate.email],
    ['Length', formatMinutes(session.durationMinutes)],
    ['Created', formatDateTime(session.createdAt)],
  ];
  if (session.startedAt) facts.push(['Started', formatDateTime(session.startedAt)]);
  if (session.endedAt) facts.push(['Ended', formatDateTime(session.endedAt)]);
  return (
    <Card>
      <h2 className="mb-3 font-semibold">Details</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
