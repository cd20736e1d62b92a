import { parseFactFile } from '../facts/files/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import type { FactFile } from '../store/fact-archive.ts';

export interface OpenFactFile extends FactFile {
  readonly set: FactSet;
}

/** A fact file with its parsed fact set. Throws FactFileError that names the first invalid line. */
export type OpenFacts = (file: FactFile) => OpenFactFile;

/** Caches each parsed content for the lifetime of the function. */
export function createFactReader(): OpenFacts {
  const known = new Map<string, FactSet>();
  return (file) => {
    const set = known.get(file.id) ?? parseFactFile(file, file.name);
    known.set(file.id, set);
    return { ...file, set };
  };
}
