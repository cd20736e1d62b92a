/**
 * From the claims of a series to facts as any other source gives them, each with the day from which it no longer stands.
 * In: the editions of a series, claims under the names to know things by, what other sources say. Out: facts, lists.
 * Not for: reading or writing editions (editions.ts).
 */
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

/** The facts of a series beside those of other sources. */
export function collectSeries({ editions, claims }: Series, otherFacts: readonly Fact[]): CollectedSeries {
  const others = noteDays(editions.length > 1 ? otherFacts : []);
  const committees = listedCommittees(claims);
  const ends = endsOfCommittees(committees, editions);
  const open = findOpenLists(claims);
  const stated = claims.flatMap((claim) => {
    const until = ends.has(claim) ? (ends.get(claim) ?? null) : (editions[open.standsTo(claim)]?.day ?? null);
    return stateClaim(claim, until, editions, others);
  });
  const { rosters, facts } = rostersOfSeries({ editions, committees, claims, open }, others);
  return {
    facts: [...stated, ...committees.flatMap((one) => noLongerListed(one, editions)), ...facts],
    rosters,
  };
}

/** The claim as a fact, and again for each edition that still makes it after another source has spoken. */
function stateClaim(
  { fact, from, to }: EditionClaim,
  until: Day | null,
  editions: readonly EditionHead[],
  others: OtherSources,
): readonly Fact[] {
  const first: Fact = until === null ? fact : { ...fact, until };
  const spoken = to - from > 1 ? others.daysOf(fact) : [];
  if (spoken.length === 0) return [first];
  const facts = [first];
  let said = fact.asOf;
  for (const { day, source } of editions.slice(from + 1, to)) {
    if (!isOvertaken(spoken, said, day)) continue;
    facts.push({ ...first, asOf: day, source });
    said = day;
  }
  return facts;
}

/**
 * What is said of a committee stands until an edition says it anew: one that leaves the committee out takes nothing back
 * of its title or scope.
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
        reason: `The complete file of ${edition.day} leaves it out and does not say why.`,
        ...(again === undefined ? {} : { until: again }),
      },
    ];
  });
}
