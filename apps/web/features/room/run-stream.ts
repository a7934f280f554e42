import { runEventSchema, type RunEvent } from '@pairwise/contracts';

export type NumberedRunEvent = { sequence: number; event: RunEvent };

/** Takes complete server-sent events off the front of `text`; an unfinished one stays in `rest`. */
export function takeRunEvents(text: string): { events: NumberedRunEvent[]; rest: string } {
  const blocks = text.split('\n\n');
  const rest = blocks.pop() ?? '';
  return { events: blocks.map(parseBlock).filter((event) => event !== null), rest };
}

function parseBlock(block: string): NumberedRunEvent | null {
  const fields = new Map(block.split('\n').map(splitField));
  const sequence = Number(fields.get('id'));
  const event = runEventSchema.safeParse(parseJson(fields.get('data') ?? ''));
  return Number.isInteger(sequence) && sequence > 0 && event.success
    ? { sequence, event: event.data }
    : null;
}

function splitField(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads a run's events from the response of its stream until it ends. */
export async function readRunStream(
  response: Response,
  onEvents: (events: NumberedRunEvent[]) => void,
): Promise<void> {
  if (!response.ok || !response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { events, rest } = takeRunEvents(text + value);
    text = rest;
    if (events.length > 0) onEvents(events);
  }
}
