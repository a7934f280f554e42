import t from 'tap';
import { appSpecs } from '../app-specs.js';

const specs = appSpecs({
  publicUrl: 'http://localhost:3000',
  publicPort: 3000,
  apiPort: 23_001,
  realtimePort: 23_002,
  workerHealthPort: 23_003,
  databaseUrl: 'postgresql://pairwise_app@127.0.0.1/pairwise',
  redisUrl: 'redis://127.0.0.1',
  authSecret: 'secret',
  workerId: 'machine-1',
  env: {
    PATH: '/usr/bin',
    DATABASE_ADMIN_URL: 'postgresql://postgres@127.0.0.1/postgres',
    DATABASE_OWNER_URL: 'postgresql://pairwise_owner@127.0.0.1/pairwise',
    AUTH_SECRET: 'from the shell',
    PORT: '9',
    npm_config_user_agent: 'npm',
  },
});

t.test('no application gets the rights of the database owner', async (t) => {
  for (const { env } of specs) {
    t.notOk('DATABASE_ADMIN_URL' in env || 'DATABASE_OWNER_URL' in env);
    t.equal(env['PATH'], '/usr/bin');
    t.equal(env['NODE_ENV'], 'production');
  }
});

t.test('the web server holds no secret at all', async (t) => {
  const web = specs.find(({ name }) => name === 'web');
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'AUTH_SECRET'])
    t.notOk(name in (web?.env ?? {}));
  t.match(web?.env, { API_URL: 'http://127.0.0.1:23001', REALTIME_URL: 'http://127.0.0.1:23002' });
});

t.test('every application is asked for readiness on a port of its own', async (t) => {
  t.equal(new Set(specs.map(({ readyUrl }) => readyUrl)).size, specs.length);
});
