/**
 * Whose list names whom: which of two parties lists the other on a day, and whether both do.
 * In: the listings of a pair, and the complete lists. Out: the state on each day, and the days on which it changes.
 * Not for: directions; a list gives none.
 */
import type { Rosters } from '../../../history/collect-rosters.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { listedLiaisonScope, othersOf } from '../../../facts/rosters.ts';
import {
  changeDays,
  holdsOn,
  leaveOut,
  runStart,
  unbrokenRuns,
  versionOn,
  type Interval,
} from '../../../history/intervals.ts';
import type { ListedBy } from '../documents.ts';
import type { Listing } from './liaison-pairs.ts';
import { partyKey } from '../party.ts';

/** What the lists of two parties say on one day. */
export interface Listed {
  readonly listedBy: readonly ListedBy[];
  /** Null with an organization, without a listing, and where no complete list of the other committee tells. */
  readonly mutual: boolean | null;
  /** The complete list of the other committee that leaves it out; empty unless `mutual` is false. */
  readonly unlistedIn: readonly Citation[];
}

export interface ListingHistory {
  /** Days on which what `on` gives may change. */
  readonly days: readonly Day[];
  readonly on: (day: Day) => Listed;
  /** Since when, without a break, the list of a party names the other on a day; null where it does not. */
  readonly namedSince: (party: string, day: Day) => Day | null;
}

/** Days on which one committee alone lists the other, and where the other's list was first seen to lack it. */
interface Absence extends Interval {
  readonly citation: Citation;
}

/** The listings of one pair: two at most, one by each party. */
export function followListings(listings: readonly Listing[], lists: Rosters): ListingHistory {
  const absences = listings.flatMap((listing) =>
    findAbsences(
      listing,
      listings.find((one) => one !== listing),
      lists,
    ),
  );
  const days = changeDays([...listings.flatMap(({ versions }) => versions), ...absences]);
  return {
    days,
    on: (day) => listedOn(day, listings, absences),
    namedSince: (party, day) => {
      const versions = listings.find(({ by }) => partyKey(by) === party)?.versions ?? [];
      const index = versions.findIndex((version) => holdsOn(version, day));
      return index < 0 ? null : runStart(versions, index);
    },
  };
}

function listedOn(day: Day, listings: readonly Listing[], absences: readonly Absence[]): Listed {
  const listedBy = listings.flatMap(({ by, versions }) => {
    const version = versionOn(versions, day);
    return version === undefined ? [] : [{ party: by, sources: version.sources }];
  });
  const between = listings.every(({ by, other }) => 'committee' in by && 'committee' in other);
  const absence = absences.find((one) => holdsOn(one, day));
  if (between && listedBy.length === 2) return { listedBy, mutual: true, unlistedIn: [] };
  return {
    listedBy,
    mutual: absence === undefined ? null : false,
    unlistedIn: absence === undefined ? [] : [absence.citation],
  };
}

/**
 * From the first complete list of the other committee that is no older than the listing; the lists after it, which say
 * the same as long as the other committee does not list it, add nothing.
 */
function findAbsences(
  { by, other, versions }: Listing,
  opposite: Listing | undefined,
  lists: Rosters,
): readonly Absence[] {
  if (!('committee' in by && 'committee' in other)) return [];
  const complete = lists.get(`liaison|${listedLiaisonScope(other.committee, othersOf(by))}`) ?? [];
  return unbrokenRuns(leaveOut(versions, opposite?.versions ?? [])).flatMap(({ validFrom, validTo }) => {
    const first = complete.find(({ day }) => day >= validFrom && day < validTo);
    return first === undefined ? [] : [{ validFrom: first.day, validTo, citation: first.citation }];
  });
}
