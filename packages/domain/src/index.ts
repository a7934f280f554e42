export * from './permissions.js';
export * from './question-draft-state.js';
export * from './room-ticket.js';
export * from './session-status.js';
export * from './signed-value.js';
export * from './tokens.js';
