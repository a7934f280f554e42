/** A message of the room's socket that nobody has read yet. */
export type PeekedMessage = { readVarString: () => string; readVarUint: () => number };

/** Numbers of the library's protocol. */
const sync = 0;
const syncStepOne = 0;
const syncStatus = 8;

/**
 * What a message of the server means for saving: its question what this side has, which the provider
 * answers with everything that the server is missing, or its word that it did not take a change.
 */
export function readMessageKind(message: PeekedMessage): 'question' | 'refusal' | 'other' {
  message.readVarString();
  const type = message.readVarUint();
  if (type === sync) return message.readVarUint() === syncStepOne ? 'question' : 'other';
  return type === syncStatus && message.readVarUint() === 0 ? 'refusal' : 'other';
}
