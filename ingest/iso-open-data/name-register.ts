/**
 * Which name goes with which numeric id within one file: the id is the identity, the first name is kept.
 * In: ids and names as they come. Out: one name for each id; where the file disagrees with itself, a note. Not for: names
 * of other files (history/editions/editions.ts).
 */
import type { RecordNotes } from './record-notes.ts';

export interface NameRegister {
  /** The name of an id, and whether it is the first time that the id comes up. */
  readonly nameOf: (
    id: number,
    stated: string,
    line: number,
  ) => { readonly name: string; readonly isNew: boolean };
}

/** `what` in the plural, as notes name it: `member bodies`. */
export function createNameRegister(what: string, notes: RecordNotes): NameRegister {
  const names = new Map<number, string>();
  const ids = new Map<string, number>();
  return {
    nameOf: (id, stated, line) => {
      const known = names.get(id);
      if (known !== undefined) {
        if (known !== stated)
          notes.count(`${what} under another name with the same id`, line, `${stated}, id ${id}`);
        return { name: known, isNew: false };
      }
      names.set(id, stated);
      const other = ids.get(stated);
      if (other === undefined) ids.set(stated, id);
      else notes.count(`${what} of one name with several ids`, line, `${stated}, ids ${other} and ${id}`);
      return { name: stated, isNew: true };
    },
  };
}
