export * from './environment.js';
export * from './test-api.js';
export * from './test-database.js';
export * from './until.js';
