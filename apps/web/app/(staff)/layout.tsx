import { Suspense, type ReactNode } from 'react';
import { StaffShell } from '@/features/shell/staff-shell';

export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <StaffShell>{children}</StaffShell>
    </Suspense>
  );
}
