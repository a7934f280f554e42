import { join } from 'node:path';
import { repositoryRoot } from './layout.js';

export interface AppAddresses {
  readonly publicPort: number;
  readonly apiPort: number;
  readonly realtimePort: number;
  readonly workerHealthPort: number;
}

export interface AppInputs extends AppAddresses {
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly authSecret: string;
  readonly workerId: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface AppSpec {
  readonly name: 'api' | 'realtime' | 'worker' | 'web';
  readonly label: string;
  readonly script: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly readyUrl: string;
}

const host = '127.0.0.1';

export function appSpecs(inputs: AppInputs): AppSpec[] {
  const base = { ...inheritedEnvironment(inputs.env), NODE_ENV: 'production' };
  const shared = {
    ...base,
    HOST: host,
    DATABASE_URL: inputs.databaseUrl,
    REDIS_URL: inputs.redisUrl,
    PUBLIC_URL: inputs.publicUrl,
  };
  const apiUrl = `http://${host}:${inputs.apiPort}`;
  const realtimeUrl = `http://${host}:${inputs.realtimePort}`;
  return [
    {
      ...place('api', 'API'),
      env: { ...shared, PORT: String(inputs.apiPort), AUTH_SECRET: inputs.authSecret },
      readyUrl: `${apiUrl}/readyz`,
    },
    {
      ...place('realtime', 'Room server'),
      env: { ...shared, PORT: String(inputs.realtimePort), AUTH_SECRET: inputs.authSecret },
      readyUrl: `${realtimeUrl}/readyz`,
    },
    {
      ...place('worker', 'Worker'),
      env: {
        ...shared,
        WORKER_ID: inputs.workerId,
        WORKER_HEALTH_PORT: String(inputs.workerHealthPort),
      },
      readyUrl: `http://${host}:${inputs.workerHealthPort}/readyz`,
    },
    {
      ...place('web', 'Web'),
      cwd: join(repositoryRoot, 'apps/web'),
      env: {
        ...base,
        HOST: inputs.env['HOST'] ?? host,
        PORT: String(inputs.publicPort),
        PUBLIC_URL: inputs.publicUrl,
        API_URL: apiUrl,
        REALTIME_URL: realtimeUrl,
      },
      readyUrl: `http://${host}:${inputs.publicPort}/`,
    },
  ];
}

function place(
  name: AppSpec['name'],
  label: string,
): Pick<AppSpec, 'name' | 'label' | 'script' | 'cwd'> {
  const script = join(repositoryRoot, 'apps', name, 'dist/server.js');
  return { name, label, script, cwd: repositoryRoot };
}

const heldBack = /^(npm_|DATABASE_|REDIS_URL$|AUTH_SECRET$|PORT$|HOST$)/;

/** An application gets only the secrets that are listed for it, whatever the shell has set. */
function inheritedEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !heldBack.test(name)));
}
