const needs: Record<string, () => boolean> = {
  WebSockets: () => 'WebSocket' in window,
  'a secure page': () => typeof crypto.randomUUID === 'function',
  'streamed answers': () => 'pipeThrough' in ReadableStream.prototype,
  'current JavaScript': () => 'findLast' in Array.prototype,
  'current style sheets': () => CSS.supports('color', 'light-dark(white, black)'),
};

/** What the room needs and this browser has not. */
export const missingInBrowser = (): string[] =>
  Object.entries(needs)
    .filter(([, isThere]) => !isThere())
    .map(([name]) => name);

export function canStore(): boolean {
  try {
    localStorage.setItem('pairwise.probe', '1');
    localStorage.removeItem('pairwise.probe');
    return 'indexedDB' in window;
  } catch {
    return false;
  }
}
