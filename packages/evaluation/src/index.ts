export * from './compare-gradings.js';
export * from './correctness.js';
export * from './rubric-total.js';
export * from './style.js';
