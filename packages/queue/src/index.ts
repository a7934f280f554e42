export * from './catalogue.js';
export * from './connection.js';
export * from './consume-executions.js';
export * from './environment-registry.js';
export * from './execution-queue.js';
export * from './room-channel.js';
export * from './run-stream.js';
export * from './signals.js';
