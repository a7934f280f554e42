'use client';

import { Avatar, Button, Menu, MenuItem, MenuLabel, MenuSeparator } from '@pairwise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Building2, Check, LogOut, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { roleLabels } from '@/lib/labels';
import { useStaff } from '@/lib/membership-context';
import { chooseOrganization } from '@/lib/organization-choice';
import { useSignOut } from './use-sign-out';

export function UserMenu() {
  const { me, membership } = useStaff();
  const signOut = useSignOut();
  const queryClient = useQueryClient();
  const router = useRouter();

  const work = (organizationId: string) => {
    chooseOrganization(organizationId);
    router.push('/sessions');
    void queryClient.resetQueries();
  };

  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon" aria-label={`Account of ${me.user.name}`}>
          <Avatar name={me.user.name} />
        </Button>
      }
    >
      <MenuLabel>
        <span className="block font-medium text-ink">{me.user.name}</span>
        <span className="block">{me.user.email}</span>
        <span className="mt-1 block text-xs">{roleLabels[membership.role]}</span>
      </MenuLabel>
      <MenuSeparator />
      {me.organizations.map((organization) => (
        <MenuItem key={organization.id} onSelect={() => work(organization.id)}>
          <Building2 aria-hidden />
          <span className="flex-1">{organization.name}</span>
          {organization.id === membership.id ? <Check aria-label="current" /> : null}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => router.push('/welcome')}>
        <Plus aria-hidden />
        New organization
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => signOut.mutate()}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
