/** A text as the pattern of LIKE that matches exactly it: `contains` leaves wildcards as they are. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
