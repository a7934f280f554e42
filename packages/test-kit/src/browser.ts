import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export type { Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

export async function launchBrowser(t: Teardown): Promise<Browser> {
  // Loaded only where a browser is needed: every test of the API would wait for it otherwise.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: flags,
  });
  t.teardown(() => browser.close());
  return browser;
}

/** Somebody at their own computer: cookies and storage of their own. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Every text that the server sent to this browser, for what must never be among it. */
  received: string[];
  /** What the pages complained about on the console. */
  complaints: string[];
}

/** With a `proxyUrl`, everything of this browser goes that way, also to this machine. */
export async function openVisitor(
  browser: Browser,
  { proxyUrl }: { proxyUrl?: string } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    ...(proxyUrl === undefined ? {} : { proxy: { server: proxyUrl, bypass: '<-loopback>' } }),
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const received: string[] = [];
  const complaints: string[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/v1/')) return;
    response.text().then(
      (text) => received.push(text),
      () => undefined,
    );
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => received.push(payload.toString('utf8')));
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { context, page, received, complaints };
}

/**
 * What is still wrong once the page has come to rest: a skeleton or a button on its way to another
 * colour is given five seconds to become what it will be.
 */
export async function settledViolations(page: Page): Promise<string[]> {
  const deadline = performance.now() + 5_000;
  for (;;) {
    const violations = await accessibilityViolations(page);
    if (violations.length === 0 || performance.now() > deadline) return violations;
  }
}

/** Rules of WCAG 2 A and AA that the page breaks, each with the elements that do. */
async function accessibilityViolations(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script, which the pages' security policy rightly refuses.
  const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(source, 'utf8'));
  return page.evaluate(async () => {
    interface Found {
      violations: { id: string; nodes: { target: string[] }[] }[];
    }
    const axe = Reflect.get(globalThis, 'axe') as { run(options: object): Promise<Found> };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  });
}

const folder = join(process.cwd(), '.pairwise', 'screenshots');

/** Wide and narrow, light and dark: four pictures named after the page. */
export async function takeScreenshots(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const [size, viewport] of [
      ['wide', { width: 1440, height: 900 }],
      ['narrow', { width: 390, height: 844 }],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: join(folder, `${name}-${scheme}-${size}.png`) });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}
