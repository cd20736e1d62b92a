/** Which of two parties lists the other on each day, and whether both do. Lists carry no direction. */
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

/** What the lists of two parties show on one day. */
export interface Listed {
  readonly listedBy: readonly ListedBy[];
  /** Null with an organization, without a listing, or if no complete list of the other committee shows it. */
  readonly mutual: boolean | null;
  /** The complete list of the other committee that omits it; empty unless `mutual` is false. */
  readonly unlistedIn: readonly Citation[];
}

export interface ListingHistory {
  /** Days on which the result of `on` may change. */
  readonly days: readonly Day[];
  readonly on: (day: Day) => Listed;
  /** First day of the period without gaps in which the list of a party names the other; null if it does not on the day. */
  readonly namedSince: (party: string, day: Day) => Day | null;
}

/** Days on which only one committee lists the other, and the first list of the other that lacks it. */
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
 * From the first complete list of the other committee that is no older than the listing. Later lists show the same for as long
 * as the other committee does not list it back, and are not cited.
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
