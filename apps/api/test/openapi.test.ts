import { createTestApi, nobody } from '@pairwise/test-kit';
import Fastify from 'fastify';
import t from 'tap';
import { accessPlugin } from '../src/plugins/access.js';
import { routeFixtures } from './support/route-fixtures.js';

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { content: Record<string, { schema?: object }> };
  responses?: Record<string, { description?: string; content?: object }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
}

t.test('the description of the API', async (t) => {
  const api = await createTestApi(t);
  const response = await nobody(api).get('/v1/openapi.json');
  t.equal(response.statusCode, 200, 'anybody may read it');
  const document = response.json() as Document;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  t.test('it names version, title and address', async (t) => {
    t.match(document, {
      openapi: '3.1.0',
      info: { title: 'Pairwise', version: '1' },
      servers: [{ url: 'http://localhost:3000' }],
    });
  });

  t.test('it holds the public routes, all of them and nothing internal', async (t) => {
    const described = operations.map(({ method, path }) => `${method} ${path}`).sort();
    t.strictSame(described, Object.keys(routeFixtures).sort());
    t.notMatch(described.join('\n'), /healthz|readyz|auth|openapi|\*/);
  });

  t.test(
    'every parameter of a path is declared, and every operation says what it answers',
    async (t) => {
      for (const { method, path, operation } of operations) {
        const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        const declared = (operation.parameters ?? []).filter((one) => one.in === 'path');
        t.strictSame(declared.map((one) => one.name).sort(), named.sort(), `${method} ${path}`);
        for (const one of declared) t.match(one, { required: true, schema: { type: 'string' } });
        const statuses = Object.keys(operation.responses ?? {});
        t.ok(
          statuses.some((status) => /^2\d\d$/.test(status)),
          `${method} ${path} succeeds somehow`,
        );
        if (method === 'put' || method === 'patch') {
          t.ok(
            operation.requestBody?.content['application/json']?.schema,
            `${method} ${path}: body`,
          );
        }
      }
    },
  );

  t.test('it is whole: every reference leads somewhere, and no schema is empty', async (t) => {
    const references: string[] = [];
    JSON.stringify(document, (key, value: unknown) => {
      if (key === '$ref') references.push(String(value));
      return value;
    });
    for (const reference of references) {
      const target = reference
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>(
          (node, key) => (node as Record<string, unknown> | undefined)?.[key],
          document,
        );
      t.ok(target, reference);
    }
    for (const { method, path, operation } of operations) {
      for (const { schema } of Object.values(operation.requestBody?.content ?? {})) {
        t.match(schema, { type: 'object', additionalProperties: false }, `${method} ${path}`);
      }
    }
  });
});

t.test('health', async (t) => {
  const api = await createTestApi(t);
  t.test('both probes answer when everything is there', async (t) => {
    t.strictSame((await nobody(api).get('/healthz')).json(), { alive: true });
    const ready = await nobody(api).get('/readyz');
    t.equal(ready.statusCode, 200);
    t.match(ready.json(), { ready: true, checks: [{ name: 'postgres' }, { name: 'redis' }] });
  });

  t.test('a route that does not say who may call it stops the server from starting', async (t) => {
    const app = Fastify();
    t.teardown(() => app.close());
    await app.register(accessPlugin, api.services);
    t.throws(() => app.get('/open', () => 'x'), /does not declare its access/);
  });
});
