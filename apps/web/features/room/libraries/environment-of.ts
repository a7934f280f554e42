import type { RoomQuestion, RoomState } from '@pairwise/contracts';

/** A question with the environment that it runs in at this moment: its own, or what was granted. */
export function inItsEnvironment(
  question: RoomQuestion,
  state: Pick<RoomState, 'environments'>,
): RoomQuestion {
  const granted = state.environments[question.id];
  return granted === undefined ? question : { ...question, environment: granted };
}
