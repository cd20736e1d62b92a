/**
 * What the commands say about fact files.
 * In: changes, records. Out: lines. Not for: printing tables of answers (answer-table.ts).
 */
import type { FactFileRecord } from '../store/fact-archive.ts';
import type { ChangedFacts } from './change-facts.ts';
import type { FactHome } from './fact-home.ts';

/** Tells the user something that is no result. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One line for each file, and one that says what is served where that is known. */
export function describeChange({ placeOf }: FactHome, { added, served }: ChangedFacts): readonly string[] {
  const files = added.map(({ name, isNew }) => `${placeOf(name)}: ${isNew ? 'written' : 'no change'}`);
  if (served === null) return files;
  const { revision, isBuilt } = served;
  return [
    ...files,
    isBuilt ? `now serving revision ${revision}` : `no change: revision ${revision} is served already`,
  ];
}

/** Id, day of the last event, name, and why it went where it did. */
export function describeRecords(records: readonly FactFileRecord[]): readonly string[] {
  return records.map(({ id, name, size, history, isPresent }) => {
    const last = history.at(-1);
    const day = last?.at.toISOString().slice(0, 10) ?? '';
    const fate = isPresent ? `${size} bytes` : `removed: ${last?.reason ?? ''}`;
    return `${id.slice(0, 16)}  ${day}  ${name}  ${fate}`;
  });
}
