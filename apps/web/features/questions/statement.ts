/** The page has its own heading, so the title that opens a statement would stand there twice. */
export const withoutTitle = (statement: string): string => statement.replace(/^\s*# .*\n+/, '');
