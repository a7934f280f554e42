/** A problem that the person at the terminal can act on: shown as text, without a stack. */
export class LaunchFailure extends Error {
  override name = 'LaunchFailure';
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
