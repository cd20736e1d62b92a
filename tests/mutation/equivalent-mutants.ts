/** Mutants that change nothing anybody could notice, each with the reason; an entry without a mutant is an error. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';

interface Equivalent {
  readonly file: string;
  /** The line as it is, without its indent. */
  readonly line: string;
  /** Only the mutant with this text; without it, all mutants that start on the line. */
  readonly mutated?: string;
  readonly reason: string;
}

export interface Equivalents {
  has(mutant: Mutant, text: string): boolean;
}

export function readEquivalents(): Equivalents {
  const list = JSON.parse(
    readFileSync(join(import.meta.dirname, 'equivalent-mutants.json'), 'utf8'),
  ) as readonly Equivalent[];
  return {
    has: ({ file, line, mutated }, text) => {
      const words = text.split('\n')[line - 1]?.trim();
      return list.some(
        (entry) =>
          entry.file === file &&
          entry.line === words &&
          (entry.mutated === undefined || entry.mutated === mutated),
      );
    },
  };
}
