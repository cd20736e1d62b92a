import type { RecordNotes } from './record-notes.ts';

export interface RecordIds<T> {
  /** False for a repeated id: the same content is counted as a duplicate, other content is rejected. */
  readonly isNew: (id: number | string, line: number, content: T) => boolean;
}

/** The ids of one file, so that each record is imported once. */
export function createRecordIds<T>(
  notes: RecordNotes,
  areSame: (a: T, b: T) => boolean = (a, b) => JSON.stringify(a) === JSON.stringify(b),
): RecordIds<T> {
  const seen = new Map<number | string, number>();
  const [lines, contents]: [number[], T[]] = [[], []];
  return {
    isNew: (id, line, content) => {
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, lines.push(line) - 1);
        contents.push(content);
        return true;
      }
      if (areSame(contents[first] as T, content))
        notes.count('duplicate records', line, `${id}, same as line ${lines[first]}`);
      else notes.reject(line, `another record with the id ${id} of line ${lines[first]}`, 'unique ids');
      return false;
    },
  };
}
