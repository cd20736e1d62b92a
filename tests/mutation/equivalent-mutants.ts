/** Mutants that change nothing observable, each with the reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';

export interface EquivalentMutant {
  readonly file: string;
  /** The line without its indentation. */
  readonly line: string;
  /** Only the mutant with this text; if omitted, all mutants that start on the line. */
  readonly mutated?: string;
  readonly reason: string;
}

export const equivalentMutants = JSON.parse(
  readFileSync(join(import.meta.dirname, 'equivalent-mutants.json'), 'utf8'),
) as readonly EquivalentMutant[];

/** True for a mutant of the text that the list names. */
export function isEquivalent(
  { file, line, mutated }: Mutant,
  text: string,
  list: readonly EquivalentMutant[] = equivalentMutants,
): boolean {
  const words = text.split('\n')[line - 1]?.trim();
  return list.some(
    (entry) =>
      entry.file === file &&
      entry.line === words &&
      (entry.mutated === undefined || entry.mutated === mutated),
  );
}
