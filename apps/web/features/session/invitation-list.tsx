'use client';

import type { Invitation } from '@pairwise/contracts';
import { Badge, Button, type BadgeTone } from '@pairwise/ui';
import { formatDateTime } from '@/lib/format';

type InvitationListProps = {
  invitations: Invitation[];
  busyId: string | null;
  onRevoke: (id: string) => void;
};

function stateOf(invitation: Invitation): { text: string; tone: BadgeTone; works: boolean } {
  if (invitation.revokedAt) return { text: 'Revoked', tone: 'neutral', works: false };
  if (Date.parse(invitation.expiresAt) <= Date.now()) {
    return { text: 'Expired', tone: 'neutral', works: false };
  }
  if (invitation.firstOpenedAt) return { text: 'Opened', tone: 'success', works: true };
  return { text: 'Not opened yet', tone: 'accent', works: true };
}

export function InvitationList({ invitations, busyId, onRevoke }: InvitationListProps) {
  if (invitations.length === 0) return null;
  return (
    <ul aria-label="Links" className="mt-2 divide-y divide-line text-sm">
      {invitations.map((invitation) => {
        const { text, tone, works } = stateOf(invitation);
        const created = formatDateTime(invitation.createdAt);
        return (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center justify-between gap-2 py-2.5"
          >
            <span className="text-muted">{created}</span>
            <span className="flex items-center gap-2">
              <Badge tone={tone}>{text}</Badge>
              {works ? (
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={`Revoke the link of ${created}`}
                  loading={busyId === invitation.id}
                  onClick={() => onRevoke(invitation.id)}
                >
                  Revoke
                </Button>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
