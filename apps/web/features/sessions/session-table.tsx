import type { SessionSummary } from '@pairwise/contracts';
import { Card, Table, Td, Th } from '@pairwise/ui';
import Link from 'next/link';
import { formatDateTime, formatMinutes } from '@/lib/format';
import { StatusBadge } from './status-badge';

export function SessionTable({ sessions }: { sessions: SessionSummary[] }) {
  return (
    <Card className="overflow-hidden p-0">
      <Table aria-label="Sessions">
        <thead>
          <tr>
            <Th>Interview</Th>
            <Th className="hidden sm:table-cell">Candidate</Th>
            <Th>Status</Th>
            <Th className="hidden md:table-cell">Length</Th>
            <Th className="hidden md:table-cell">Created</Th>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** The link stretches over the whole row, and the row stays one stop for the keyboard. */
function SessionRow({ session }: { session: SessionSummary }) {
  return (
    <tr className="relative hover:bg-sunken">
      <Td className="w-1/2">
        <Link
          href={`/sessions/${session.id}`}
          className="font-medium break-words outline-none after:absolute after:inset-0 focus-visible:after:ring-2 focus-visible:after:ring-ring focus-visible:after:ring-inset"
        >
          {session.title}
        </Link>
        <span className="block text-muted sm:hidden">{session.candidate.name}</span>
      </Td>
      <Td className="hidden sm:table-cell">{session.candidate.name}</Td>
      <Td>
        <StatusBadge status={session.status} />
      </Td>
      <Td className="hidden whitespace-nowrap text-muted md:table-cell">
        {formatMinutes(session.durationMinutes)}
      </Td>
      <Td className="hidden whitespace-nowrap text-muted md:table-cell">
        {formatDateTime(session.createdAt)}
      </Td>
    </tr>
  );
}
