/** Waits for `work`, but no longer than `timeoutMs`. True when it ended in time, however it ended. */
export async function endsWithin(timeoutMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const ended = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** True when `work` succeeded in time. */
export async function succeedsWithin(timeoutMs: number, work: Promise<unknown>): Promise<boolean> {
  let hasSucceeded = false;
  await endsWithin(
    timeoutMs,
    work.then(() => (hasSucceeded = true)),
  );
  return hasSucceeded;
}
