import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const NONCE_BYTES = 16;
const YEAR_SECONDS = 31_536_000;

export type PageHeadersOptions = { isDevelopment: boolean; publicUrl: string };

/**
 * Next finds the nonce in the request's own policy header and puts it on its scripts; the root
 * layout reads `x-nonce` for the one script of the theme. What a client sends under these names
 * is overwritten.
 */
export function setPageHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  options: PageHeadersOptions,
): void {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const policy = contentSecurityPolicy(nonce, options);
  request.headers['x-nonce'] = nonce;
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  );
  if (options.publicUrl.startsWith('https:')) {
    response.setHeader('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`);
  }
}

function contentSecurityPolicy(nonce: string, options: PageHeadersOptions): string {
  const socketOrigin = new URL(options.publicUrl).origin.replace(/^http/, 'ws');
  const scripts = ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"];
  if (options.isDevelopment) scripts.push("'unsafe-eval'");
  const directives = {
    'default-src': ["'self'"],
    'script-src': scripts,
    // Style attributes of formulas, the editor's and the dialogs' own style elements.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", socketOrigin],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
