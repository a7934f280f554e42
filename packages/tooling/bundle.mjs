// Bundles an application's entry files into its dist folder: our own packages go in, everything from
// npm stays outside and is found in node_modules. Run from the application's folder:
//   node ../../packages/tooling/bundle.mjs src/server.ts
import { build } from 'esbuild';

const entryPoints = process.argv.slice(2);
if (entryPoints.length === 0) throw new Error('Name at least one entry file.');

const npmStaysOutside = {
  name: 'npm-stays-outside',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path.startsWith('@pairwise/') ? undefined : { path, external: true },
    );
  },
};

await build({
  entryPoints,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [npmStaysOutside],
});
