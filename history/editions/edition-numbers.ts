/** What an edition holds, in numbers. */
import type { EditionClaim } from './edition-claims.ts';
import type { EditionHead } from './edition-rosters.ts';
import type { EditionSet } from './editions.ts';
import type { Fact } from '../../facts/facts.ts';

/** What is counted; duplicate records are counted separately. */
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

/** An edition and its counts, for comparison with the file; null for what the files of the series do not list. */
export type EditionNumbers = EditionHead & { readonly series: string } & Readonly<
    Record<EditionCount, number | null>
  >;

/** Counts the claims of each edition of a series. `committeeLiaisons` include the `unresolvedLiaisons`. */
export function countEditions(
  editions: readonly EditionSet[],
  claims: readonly EditionClaim[],
): readonly EditionNumbers[] {
  const about = new Set(claims.flatMap(({ fact }) => countsAbout(fact)));
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

/** A file of committees lists members and liaisons, even if there are none. */
function countsAbout(fact: Fact): readonly EditionCount[] {
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
