/**
 * The content of a fact file in one piece.
 * In: parts, each of which may change when the next one is asked for. Out: bytes. Not for: large files.
 */
import type { FactContent } from '../../facts/files/fact-text.ts';

/** All of it. */
export function contentBytes(content: FactContent): Buffer {
  const parts: Buffer[] = [];
  for (const part of content) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
