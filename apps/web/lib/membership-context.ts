'use client';

import type { Me, Membership } from '@pairwise/contracts';
import { createContext, useContext } from 'react';

type Staff = { me: Me; membership: Membership };

export const StaffContext = createContext<Staff | null>(null);

/** Who is signed in and where, for everything below the staff shell. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('useStaff needs the staff shell above it');
  return staff;
}

/** Owners and interviewers work in rooms; hiring managers read their results. */
export function useMayInterview(): boolean {
  return useStaff().membership.role !== 'hiring_manager';
}
