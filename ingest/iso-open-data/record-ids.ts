/**
 * Which ids of a file have come up, so that a record that stands there twice is taken once.
 * In: ids and what was read under them, as they come. Out: whether an id is new, and notes. Not for: ids of other files.
 */
import type { RecordNotes } from './record-notes.ts';

export interface RecordIds<T> {
  /** False for an id that came before: the same content again is counted, another under the same id is rejected. */
  readonly isNew: (id: number | string, line: number, content: T) => boolean;
}

/** No ids yet. */
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
        notes.count('records that stand in the file twice', line, `${id}, as in line ${lines[first]}`);
      else notes.reject(line, `another record under the id ${id} of line ${lines[first]}`, 'each id once');
      return false;
    },
  };
}
