export * from './environment.js';
export * from './finish-execution.js';
export * from './problem-of.js';
export * from './tcp-gate.js';
export * from './test-api.js';
export * from './test-database.js';
export * from './until.js';
