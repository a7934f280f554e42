export * from './background-queue.js';
export * from './catalogue.js';
export * from './connection.js';
export * from './consume-executions.js';
export * from './environment-registry.js';
export * from './execution-queue.js';
export * from './replica-channel.js';
export { publishRoomEvent, subscribeToRooms } from './room-channel.js';
export { meetInRoom } from './room-presence.js';
export * from './run-event-hub.js';
export * from './run-event-watch.js';
export {
  appendRunEvent,
  readRunEvents,
  type RunStreamKey,
  type StoredRunEvent,
} from './run-stream.js';
export { Script } from './script.js';
export * from './signals.js';
