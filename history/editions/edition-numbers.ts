/**
 * What each edition of a series holds, in numbers, for a reader to compare with the file.
 * In: the editions of a series, its claims. Out: numbers for each edition. Not for: numbers of the graph on a day, which
 * joins all sources.
 */
import type { EditionClaim } from './edition-claims.ts';
import type { EditionHead } from './edition-rosters.ts';
import type { EditionSet } from './editions.ts';
import type { Fact } from '../../facts/facts.ts';

/** What is counted; several records that list the same are counted one by one. */
const editionCounts = [
  'committees',
  'participatingMemberships',
  'observingMemberships',
  'committeeLiaisons',
  'unresolvedLiaisons',
  'organizationLiaisons',
  'deliverables',
  'icsCodes',
] as const;
type EditionCount = (typeof editionCounts)[number];

/** An edition and its numbers; null for what files of the series are not about. */
export type EditionNumbers = EditionHead & { readonly series: string } & Readonly<
    Record<EditionCount, number | null>
  >;

/** Counts what the editions of a series claim. `unresolvedLiaisons` are among the `committeeLiaisons`. */
export function countEditions(
  editions: readonly EditionSet[],
  claims: readonly EditionClaim[],
): readonly EditionNumbers[] {
  const about = new Set(claims.flatMap(({ fact }) => subjectsWith(fact)));
  const steps = editions.map(() => new Map<EditionCount, number>());
  const step = (at: number, counted: EditionCount, by: 1 | -1) => {
    steps[at]?.set(counted, (steps[at].get(counted) ?? 0) + by);
  };
  for (const { fact, from, to } of claims) {
    for (const counted of countsOf(fact)) {
      step(from, counted, 1);
      step(to, counted, -1);
    }
  }
  const sums = new Map<EditionCount, number>();
  return editions.map(({ edition: { series, day }, source }, at) => {
    for (const [counted, by] of steps[at] ?? []) sums.set(counted, (sums.get(counted) ?? 0) + by);
    const numbers = editionCounts.map(
      (counted) => [counted, about.has(counted) ? (sums.get(counted) ?? 0) : null] as const,
    );
    return {
      series,
      day,
      source: source.id,
      ...(Object.fromEntries(numbers) as Record<EditionCount, number | null>),
    };
  });
}

const ofCommittees: readonly EditionCount[] = [
  'committees',
  'participatingMemberships',
  'observingMemberships',
  'committeeLiaisons',
  'unresolvedLiaisons',
  'organizationLiaisons',
];

/** A file that lists committees is about their members and liaisons, also where it has none. */
function subjectsWith(fact: Fact): readonly EditionCount[] {
  return fact.kind === 'committee' ? ofCommittees : countsOf(fact);
}

function countsOf(fact: Fact): readonly EditionCount[] {
  switch (fact.kind) {
    case 'committee':
      return ['committees'];
    case 'membership':
      return [fact.values.status === 'P' ? 'participatingMemberships' : 'observingMemberships'];
    case 'liaison':
      return ['committee' in fact.subject.to ? 'committeeLiaisons' : 'organizationLiaisons'];
    case 'unresolved-liaison':
      return ['committeeLiaisons', 'unresolvedLiaisons'];
    case 'project':
    case 'publication':
      return ['deliverables'];
    case 'ics':
      return ['icsCodes'];
    default:
      return [];
  }
}
