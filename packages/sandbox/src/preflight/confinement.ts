import { z } from 'zod';

/** What the probe program tells of the container that it ran in. */
const confinementSchema = z.object({
  uid: z.number(),
  capabilities: z.string(),
  isPrivilegeKept: z.boolean(),
  writable: z.array(z.string()),
  interfaces: z.array(z.string()),
  allowed: z.array(z.string()),
  tried: z.number().min(1),
  timeMs: z.number(),
});
export type Confinement = z.infer<typeof confinementSchema>;

/** null when a program printed something else. */
export function parseConfinement(text: string): Confinement | null {
  try {
    return confinementSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export type ConfinementName = 'no rights' | 'no network' | 'forbidden system calls';

export function describeConfinement(
  found: Confinement,
): { readonly name: ConfinementName; readonly ok: boolean; readonly detail: string }[] {
  const hasNoRights =
    found.uid === 10_001 && /^0+$/.test(found.capabilities) && !found.isPrivilegeKept;
  return [
    {
      name: 'no rights',
      ok: hasNoRights && found.writable.length === 0,
      detail: `user ${found.uid}, capabilities ${found.capabilities}, writable: ${found.writable.join(', ') || 'nothing of the image'}`,
    },
    {
      name: 'no network',
      ok: found.interfaces.every((one) => one === 'lo'),
      detail: `interfaces: ${found.interfaces.join(', ') || 'none'}`,
    },
    {
      name: 'forbidden system calls',
      ok: found.allowed.length === 0,
      detail:
        found.allowed.length === 0
          ? `all ${found.tried} refused`
          : `not refused: ${found.allowed.join(', ')}`,
    },
  ];
}
