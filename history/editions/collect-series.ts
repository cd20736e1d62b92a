/** The facts of a series of complete files, each until the edition that omits or changes it. */
import type { EditionClaim } from './edition-claims.ts';
import {
  listedCommittees,
  rostersOfSeries,
  type EditionHead,
  type ListedCommittee,
} from './edition-rosters.ts';
import type { Rosters } from '../collect-rosters.ts';
import type { Fact, FactOf } from '../../facts/facts.ts';
import { findOpenLists } from './open-lists.ts';
import { isOvertaken, noteDays, type OtherSources } from './other-sources.ts';
import type { Day } from '../../vocabulary/partial-date.ts';

/** The editions of a series, oldest first, and what they claim. */
export interface Series {
  readonly editions: readonly EditionHead[];
  readonly claims: readonly EditionClaim[];
}

export interface CollectedSeries {
  readonly facts: readonly Fact[];
  readonly rosters: Rosters;
}

/** Turns the claims of a series into facts with their end days. */
export function collectSeries({ editions, claims }: Series, otherFacts: readonly Fact[]): CollectedSeries {
  const others = noteDays(editions.length > 1 ? otherFacts : []);
  const committees = listedCommittees(claims);
  const ends = endsOfCommittees(committees, editions);
  const open = findOpenLists(claims);
  const stated = claims.flatMap((claim) => {
    const until = ends.has(claim) ? (ends.get(claim) ?? null) : (editions[open.endOf(claim)]?.day ?? null);
    return stateClaim(claim, until, editions, others);
  });
  const { rosters, facts } = rostersOfSeries({ editions, committees, claims, open }, others);
  return {
    facts: [...stated, ...committees.flatMap((one) => noLongerListed(one, editions)), ...facts],
    rosters,
  };
}

/** The claim as a fact, repeated for each edition that confirms it after another source spoke. */
function stateClaim(
  { fact, from, to }: EditionClaim,
  until: Day | null,
  editions: readonly EditionHead[],
  others: OtherSources,
): readonly Fact[] {
  const first: Fact = until === null ? fact : { ...fact, until };
  const otherDays = to - from > 1 ? others.daysOf(fact) : [];
  if (otherDays.length === 0) return [first];
  const facts = [first];
  let confirmed = fact.asOf;
  for (const { day, source } of editions.slice(from + 1, to)) {
    if (!isOvertaken(otherDays, confirmed, day)) continue;
    facts.push({ ...first, asOf: day, source });
    confirmed = day;
  }
  return facts;
}

/**
 * Claims about a committee end when an edition states them anew: an edition that omits the committee does not retract
 * its title or scope.
 */
function endsOfCommittees(
  committees: readonly ListedCommittee[],
  editions: readonly EditionHead[],
): ReadonlyMap<EditionClaim, Day | null> {
  return new Map(
    committees.flatMap(({ claims }) =>
      claims.map((claim) => {
        const next = claims.find(({ from }) => from >= claim.to);
        return [claim, next === undefined ? null : (editions[next.from]?.day ?? null)] as const;
      }),
    ),
  );
}

function noLongerListed(
  { committee, runs }: ListedCommittee,
  editions: readonly EditionHead[],
): readonly FactOf<'committee'>[] {
  return runs.flatMap(({ to, locator }, index): readonly FactOf<'committee'>[] => {
    const [edition, next] = [editions[to], runs[index + 1]];
    if (edition === undefined) return [];
    const again = next === undefined ? undefined : editions[next.from]?.day;
    return [
      {
        kind: 'committee',
        subject: { committee },
        values: { status: 'NO_LONGER_LISTED' },
        asOf: edition.day,
        source: edition.source,
        locator,
        basis: 'inferred',
        reason: `The complete file of ${edition.day} omits it without a reason.`,
        ...(again === undefined ? {} : { until: again }),
      },
    ];
  });
}
