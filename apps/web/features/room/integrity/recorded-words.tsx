import type { Room } from '@pairwise/contracts';

/** What the record holds and who reads it. The same words before the start and in the room. */
export function RecordedWords({ room }: { room: Room }) {
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p>The record of this interview holds:</p>
      <ul className="list-disc space-y-1 pl-5 text-muted">
        <li>every edit of the code, with its time;</li>
        <li>every run, console and submission, with what it printed and drew;</li>
        <li>phases, hints, requests for libraries, and what is written in the chat;</li>
        <li>when somebody comes into the room or leaves it.</li>
        {room.state.integrity ? (
          <>
            <li>when you were away from this page, and for how long;</li>
            <li>when you pasted text from outside this room, and how much;</li>
            <li>when much text was inserted at once, and how much.</li>
          </>
        ) : null}
      </ul>
      <p className="text-muted">
        {room.state.integrity
          ? 'Of what you do elsewhere it holds nothing, and of what you paste only its size until it is in the code. These are facts and no judgement: nothing is scored by them.'
          : 'It does not hold whether you leave this page or paste text.'}
      </p>
      <p className="text-muted">
        The interviewers and the hiring team of {room.organizationName} can read it. There is no
        camera, no microphone and no picture of your screen.
      </p>
    </div>
  );
}
