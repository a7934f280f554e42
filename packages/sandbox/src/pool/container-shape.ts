import { containerOptions, type ContainerSpec } from '../container-options.js';

/**
 * Containers of the same shape can stand in for one another: everything that the engine is told
 * about them is equal, except for the labels.
 */
export function shapeOf(spec: ContainerSpec): string {
  return JSON.stringify({ ...containerOptions(spec), Labels: null });
}
