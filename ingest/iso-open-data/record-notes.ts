/** Findings while the records of a file are read: those of one kind are counted together, each with its place. */
import { lineLocator } from '../../facts/provenance.ts';
import { withoutContacts } from '../contact-details.ts';
import type { Ambiguous, CountedNote, Rejected } from '../import-report.ts';

export interface RecordNotes {
  /** Counts one finding; `what` is its kind in the plural: `liaisons with an id and no reference`. */
  readonly count: (what: string, line: number, stated?: string) => void;
  /** Counts a reference whose canonical form differs; true if it does. */
  readonly canonical: (line: number, stated: string, canonical: string) => boolean;
  readonly ambiguous: (note: Omit<Ambiguous, 'locator'> & { readonly line: number }) => void;
  readonly reject: (line: number, reason: string, expected?: string) => void;
  readonly list: () => {
    readonly counted: readonly CountedNote[];
    readonly ambiguous: readonly Ambiguous[];
    readonly rejected: readonly Rejected[];
  };
}

/** Places of a finding and its words, if any. Two flat lists, as some findings occur in every record. */
interface CountedPlaces {
  readonly lines: number[];
  readonly stated: (string | undefined)[];
}

/** Empty notes. Contact details are redacted from every note. */
export function createRecordNotes(): RecordNotes {
  const counted = new Map<string, CountedPlaces>();
  const ambiguous: Ambiguous[] = [];
  const rejected: Rejected[] = [];
  const count: RecordNotes['count'] = (what, line, stated) => {
    const places = counted.get(what) ?? { lines: [], stated: [] };
    counted.set(what, places);
    places.lines.push(line);
    places.stated.push(stated === undefined ? undefined : withoutContacts(stated));
  };
  return {
    count,
    canonical: (line, stated, canonical) => {
      if (stated === canonical) return false;
      count('references written in canonical form', line, `${stated} as ${canonical}`);
      return true;
    },
    ambiguous: ({ line, what, stated, candidates }) => {
      ambiguous.push({ locator: lineLocator(line), what, stated: withoutContacts(stated), candidates });
    },
    reject: (line, reason, expected) => {
      rejected.push({
        locator: lineLocator(line),
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
  return stated === undefined ? { locator: lineLocator(line) } : { locator: lineLocator(line), stated };
}
