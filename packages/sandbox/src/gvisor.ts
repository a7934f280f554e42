/** Whether an engine's runtime of this name is gVisor: by convention it is called `runsc…`. */
export function isGvisor(runtime: string | null): boolean {
  return runtime?.startsWith('runsc') === true;
}

/**
 * gVisor's own threads and the stubs of the program's count against the limit of the container, and
 * gVisor ends when it cannot start one.
 */
export const gvisorProcesses = 128;
