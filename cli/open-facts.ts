/**
 * Fact files together with what they say.
 * In: fact files. Out: the same with their fact sets; each content is read once, however many ask. Not for: the disk.
 */
import { parseFactFile } from '../facts/files/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import type { FactFile } from '../store/fact-archive.ts';

export interface OpenFactFile extends FactFile {
  readonly set: FactSet;
}

/** Throws FactFileError that names the first wrong line. */
export type OpenFacts = (file: FactFile) => OpenFactFile;

/** Keeps what it has read for as long as somebody keeps the function. */
export function createFactReader(): OpenFacts {
  const known = new Map<string, FactSet>();
  return (file) => {
    const set = known.get(file.id) ?? parseFactFile(file, file.name);
    known.set(file.id, set);
    return { ...file, set };
  };
}
