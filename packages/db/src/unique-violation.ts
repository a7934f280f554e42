/** Of the query builder, and of the database itself. */
const codes: readonly unknown[] = ['P2002', '23505'];

/** Whether a write failed because such a row was there already; of two at once, the later one. */
export const isUniqueViolation = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && codes.includes(cause.code);
