import type { FactContent } from '../../facts/files/fact-text.ts';

/** All of it. */
export function contentBytes(content: FactContent): Buffer {
  const parts: Buffer[] = [];
  for (const part of content) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
