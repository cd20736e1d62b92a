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

/** Empty notes. Contact details are taken out of what is noted. */
export function createRecordNotes(): RecordNotes {
  const counted = new Map<string, { locator: string; stated?: string }[]>();
  const ambiguous: Ambiguous[] = [];
  const rejected: Rejected[] = [];
  return {
    count: (what, line, stated) => {
      const place = {
        locator: locate(line),
        ...(stated === undefined ? {} : { stated: withoutContacts(stated) }),
      };
      const places = counted.get(what);
      if (places === undefined) counted.set(what, [place]);
      else places.push(place);
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
      counted: [...counted].map(([what, places]) => ({ what, count: places.length, places })),
      ambiguous,
      rejected,
    }),
  };
}

function locate(line: number): string {
  return `line ${line}`;
}
