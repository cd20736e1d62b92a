import type { FactFileRecord } from '../store/fact-archive.ts';
import type { ChangedFacts } from './change-facts.ts';
import type { FactHome } from './fact-home.ts';

/** Prints a line that is not a result, on standard error. */
export function printNote(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One line for each file, and one for the served revision if there is one. */
export function describeChange({ placeOf }: FactHome, { added, served }: ChangedFacts): readonly string[] {
  const files = added.map(({ name, isNew }) => `${placeOf(name)}: ${isNew ? 'written' : 'no change'}`);
  if (served === null) return files;
  const { revision, isBuilt } = served;
  return [
    ...files,
    isBuilt ? `now serving revision ${revision}` : `no change: revision ${revision} is already served`,
  ];
}

/** Id, day of the last event, name, and size or reason of removal. */
export function describeRecords(records: readonly FactFileRecord[]): readonly string[] {
  return records.map(({ id, name, size, history, isPresent }) => {
    const last = history.at(-1);
    const day = last?.at.toISOString().slice(0, 10) ?? '';
    const state = isPresent ? `${size} bytes` : `removed: ${last?.reason ?? ''}`;
    return `${id.slice(0, 16)}  ${day}  ${name}  ${state}`;
  });
}
