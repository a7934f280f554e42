/** Runs `task` again and again, `everyMs` after the end of the run before; `stop` waits for it. */
export function repeat(
  everyMs: number,
  task: () => Promise<unknown>,
  onError: (cause: unknown) => void,
): { stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const run = async (): Promise<void> => {
    try {
      await task();
    } catch (cause) {
      onError(cause);
    }
    if (!isStopped) timer = setTimeout(() => (running = run()), everyMs);
  };
  let running = run();
  return {
    stop: async () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
