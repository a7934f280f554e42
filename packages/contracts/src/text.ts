import { z } from 'zod';
import { limits } from './limits.js';

const NUL = '\u0000';
const withoutNul = (text: string): boolean => !text.includes(NUL);
/** Postgres stores UTF-8 only: a lone surrogate or a NUL would fail there, so it is refused here. */
const isStorable = (text: string): boolean => withoutNul(text) && text.isWellFormed();
const storableMessage = 'must not contain NUL bytes or broken Unicode';

export const storableText = (charactersMax: number) =>
  z.string().max(charactersMax).refine(isStorable, storableMessage);

const encoder = new TextEncoder();
export const byteLengthOf = (text: string): number => encoder.encode(text).byteLength;

/** As `storableText`, for what is limited in bytes of UTF-8. */
export const storableBytes = (bytesMax: number) =>
  storableText(bytesMax).refine(
    (text) => byteLengthOf(text) <= bytesMax,
    `must be at most ${bytesMax} bytes`,
  );

/** One line of text that a person typed: trimmed, not empty, without control characters. */
export const singleLine = (charactersMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(charactersMax)
    .refine(isStorable, storableMessage)
    .refine((text) => !/[\u0001-\u001f\u007f]/.test(text), 'must be one line');

export const personNameSchema = singleLine(limits.personNameCharacters);
export const titleSchema = singleLine(limits.titleCharacters);
export const emailSchema = z.email().max(limits.emailCharacters).toLowerCase();
export const timestampSchema = z.iso.datetime({ offset: true });
