import type { NextConfig } from 'next';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  transpilePackages: ['@pairwise/contracts', '@pairwise/ui'],
  // The pages ask the API for everything; nothing here is worth optimizing on the server.
  images: { unoptimized: true },
  // Types are checked by the repository's own typecheck task, which also covers server.ts.
  // Under `nodenext` the bundler finds `./limits.ts` behind `./limits.js`, as our packages write it.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  experimental: {
    optimizePackageImports: ['lucide-react', 'radix-ui', '@pairwise/ui', '@pairwise/contracts'],
  },
};

export default config;
