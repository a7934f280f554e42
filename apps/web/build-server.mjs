import { build } from 'esbuild';

await build({
  entryPoints: ['server.ts'],
  outfile: 'dist/server.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Our own packages are TypeScript sources, so they go into the bundle; the others stay outside.
  external: ['next', 'http-proxy-3', 'zod'],
  sourcemap: true,
  logLevel: 'warning',
});
