import type { Member } from '@pairwise/contracts';
import { Avatar, Badge, Card, Table, Td, Th } from '@pairwise/ui';
import { formatDate } from '@/lib/format';
import { roleLabels } from '@/lib/labels';

export function MemberTable({ members }: { members: Member[] }) {
  return (
    <Card className="overflow-hidden p-0">
      <Table aria-label="Members">
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>Role</Th>
            <Th className="hidden sm:table-cell">Member since</Th>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {members.map((member) => (
            <tr key={member.userId}>
              <Td>
                <span className="flex items-center gap-3">
                  <Avatar name={member.name} />
                  <span className="min-w-0">
                    <span className="block font-medium">{member.name}</span>
                    <span className="block break-all text-muted">{member.email}</span>
                  </span>
                </span>
              </Td>
              <Td>
                <Badge tone={member.role === 'owner' ? 'accent' : 'neutral'}>
                  {roleLabels[member.role]}
                </Badge>
              </Td>
              <Td className="hidden text-muted sm:table-cell">{formatDate(member.joinedAt)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
