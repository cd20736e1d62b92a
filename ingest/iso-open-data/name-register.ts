import type { RecordNotes } from './record-notes.ts';

export interface NameRegister {
  /** The name of an id, and whether this is its first occurrence. */
  readonly nameOf: (
    id: number,
    stated: string,
    line: number,
  ) => { readonly name: string; readonly isNew: boolean };
}

/**
 * The names of ids within one file: the id is the identity, its first name counts, and a contradiction is noted. `what` is
 * the plural in notes: `member bodies`.
 */
export function createNameRegister(what: string, notes: RecordNotes): NameRegister {
  const names = new Map<number, string>();
  const ids = new Map<string, number>();
  return {
    nameOf: (id, stated, line) => {
      const known = names.get(id);
      if (known !== undefined) {
        if (known !== stated)
          notes.count(`${what} with another name under the same id`, line, `${stated}, id ${id}`);
        return { name: known, isNew: false };
      }
      names.set(id, stated);
      const other = ids.get(stated);
      if (other === undefined) ids.set(stated, id);
      else notes.count(`${what} with one name and several ids`, line, `${stated}, ids ${other} and ${id}`);
      return { name: stated, isNew: true };
    },
  };
}
