/**
 * What was noticed while the records of a file were read: alike things are counted together, each with its place.
 * In: notes, one at a time. Out: the lists of an import report. Not for: printing (import-report.ts).
 */
import { withoutContacts, type Ambiguous, type CountedNote, type Rejected } from '../import-report.ts';

export interface RecordNotes {
  /** Counts one more of what `what` names, in the plural: `liaisons with an id without a reference`. */
  readonly count: (what: string, line: number, stated?: string) => void;
  readonly ambiguous: (note: Omit<Ambiguous, 'locator'> & { readonly line: number }) => void;
  readonly reject: (line: number, reason: string, expected?: string) => void;
  readonly list: () => {
    readonly counted: readonly CountedNote[];
    readonly ambiguous: readonly Ambiguous[];
    readonly rejected: readonly Rejected[];
  };
}

/** Where a thing was noticed, with its words or without, as two lists: some things are noticed in every record. */
interface CountedPlaces {
  readonly lines: number[];
  readonly stated: (string | undefined)[];
}

/** Empty notes. Contact details are taken out of what is noted. */
export function createRecordNotes(): RecordNotes {
  const counted = new Map<string, CountedPlaces>();
  const ambiguous: Ambiguous[] = [];
  const rejected: Rejected[] = [];
  return {
    count: (what, line, stated) => {
      const places = counted.get(what) ?? { lines: [], stated: [] };
      counted.set(what, places);
      places.lines.push(line);
      places.stated.push(stated === undefined ? undefined : withoutContacts(stated));
    },
    ambiguous: ({ line, what, stated, candidates }) => {
      ambiguous.push({ locator: locate(line), what, stated: withoutContacts(stated), candidates });
    },
    reject: (line, reason, expected) => {
      rejected.push({
        locator: locate(line),
        reason: withoutContacts(reason),
        ...(expected === undefined ? {} : { expected }),
      });
    },
    list: () => ({
      counted: [...counted].map(([what, { lines, stated }]) => ({
        what,
        count: lines.length,
        places: lines.map((line, index) => placeOf(line, stated[index])),
      })),
      ambiguous,
      rejected,
    }),
  };
}

function placeOf(line: number, stated: string | undefined): CountedNote['places'][number] {
  return stated === undefined ? { locator: locate(line) } : { locator: locate(line), stated };
}

function locate(line: number): string {
  return `line ${line}`;
}
