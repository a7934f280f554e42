/** Where to go after signing in: a path of this site, never somebody else's address. */
export function safeNextPath(next: string | null | undefined, fallback = '/sessions'): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return fallback;
  const base = 'http://pairwise.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : fallback;
}
