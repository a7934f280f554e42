import t from 'tap';
import { z } from 'zod';
import {
  booleanVariable,
  httpUrlVariable,
  parseEnvironment,
  portVariable,
  postgresUrlVariable,
  redisUrlVariable,
  secretVariable,
} from '../src/index.js';

const schema = z.object({
  PORT: portVariable.default(3001),
  AUTH_SECRET: secretVariable,
  DATABASE_URL: postgresUrlVariable,
  REDIS_URL: redisUrlVariable,
  PUBLIC_URL: httpUrlVariable,
  VERBOSE: booleanVariable.default(false),
});

const complete = {
  AUTH_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://user:hunter2@localhost:5432/db',
  REDIS_URL: 'redis://:hunter3@localhost:6379/0',
  PUBLIC_URL: 'https://interviews.example//',
};

t.test('a complete environment is parsed, other variables are left alone', async (t) => {
  t.strictSame(parseEnvironment(schema, { ...complete, HOME: '/root', PORT: '8080' }), {
    ...complete,
    PUBLIC_URL: 'https://interviews.example',
    PORT: 8080,
    VERBOSE: false,
  });
});

t.test('what is wrong is named, all at once, without its value', async (t) => {
  const values = {
    AUTH_SECRET: 'tooshort-hunter1',
    DATABASE_URL: 'mysql://root:hunter2@localhost/db',
    REDIS_URL: 'hunter3',
    PUBLIC_URL: 'ftp://hunter4.example',
    PORT: 'hunter5',
    VERBOSE: 'hunter6',
  };
  try {
    parseEnvironment(schema, values);
    t.fail('it was accepted');
  } catch (cause) {
    const { message } = cause as Error;
    for (const name of Object.keys(values)) t.match(message, `  ${name}: `, name);
    t.notMatch(message, 'hunter');
  }
  t.throws(() => parseEnvironment(schema, {}), /AUTH_SECRET: [\s\S]*DATABASE_URL: /);
});

t.test('a port is a whole number in range, written in digits', async (t) => {
  for (const [text, port] of [
    ['0', 0],
    ['1', 1],
    ['65535', 65_535],
  ] as const) {
    t.equal(portVariable.parse(text), port);
  }
  for (const text of ['', ' ', '-1', '65536', '1.5', '0x50', '1e3', ' 80', 'http', 'Infinity']) {
    t.notOk(portVariable.safeParse(text).success, JSON.stringify(text));
  }
});

t.test('a switch is on, off or an error', async (t) => {
  for (const text of ['true', '1']) t.equal(booleanVariable.parse(text), true);
  for (const text of ['false', '0']) t.equal(booleanVariable.parse(text), false);
  for (const text of ['', 'yes', 'TRUE', 'on', ' 1']) {
    t.notOk(booleanVariable.safeParse(text).success, JSON.stringify(text));
  }
});
