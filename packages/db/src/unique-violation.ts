/** Whether a write failed because such a row was there already; of two at once, the later one. */
export const isUniqueViolation = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'P2002';
