export interface ServerSentEvent {
  id: string;
  data: string;
}

/**
 * The events of a `text/event-stream`. One that breaks off ends like one that was closed: whoever
 * reads asks again from where they were.
 */
export async function* readServerSentEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<ServerSentEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const end = { done: true, value: undefined } as const;
  let pending = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => end);
      if (done) return;
      const blocks = (pending + decoder.decode(value, { stream: true })).split('\n\n');
      pending = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parseBlock(block);
        if (event !== null) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Null for a comment, which only keeps the connection open. */
function parseBlock(block: string): ServerSentEvent | null {
  const fields = block.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
  });
  const valuesOf = (name: string) => fields.flatMap(([key, value]) => (key === name ? value : []));
  const data = valuesOf('data');
  return data.length === 0 ? null : { id: valuesOf('id').at(-1) ?? '', data: data.join('\n') };
}
