/** Builds the numbers of members by region, and conflicts with the members that sources name. */
import { distinctCitations, placeOf } from '../../../facts/citations.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import type { PrintedClaim, Conflict } from '../../../history/timeline.ts';
import { renameConflict, type StatedCount } from './choose-number.ts';
import type { RegionNumbers } from '../documents.ts';
import type { NamedMember } from './named-members.ts';

/** Members named for the day of a number, or in its source. */
type NamedOn = (statedOn: Day, source: string) => readonly NamedMember[];

const fields = { PARTICIPATING_MEMBERS: 'participating', OBSERVING_MEMBERS: 'observing' } as const;

/** Rows by name of region. A number is valid until a later source states another for the region. */
export function buildRegions(valid: readonly StatedCount[], named: NamedOn): readonly RegionNumbers[] {
  const ofRegions = valid.filter(({ document }) => document.region !== null && document.counted in fields);
  const byRegion = groupBy(ofRegions, ({ document }) => document.region ?? '');
  return [...byRegion.keys()]
    .sort(compareText)
    .map((region) => buildRegion(region, byRegion.get(region) ?? [], named));
}

function buildRegion(region: string, stated: readonly StatedCount[], named: NamedOn): RegionNumbers {
  const ofKind = (counted: keyof typeof fields) =>
    stated.find(({ document }) => document.counted === counted);
  const kinds = Object.keys(fields) as (keyof typeof fields)[];
  const statedOn = stated
    .map(({ version }) => version.citations['count']?.asOf ?? version.validFrom)
    .sort(compareText)
    .at(-1);
  return {
    region,
    participating: ofKind('PARTICIPATING_MEMBERS')?.document.count ?? null,
    observing: ofKind('OBSERVING_MEMBERS')?.document.count ?? null,
    statedOn: statedOn ?? '',
    sources: distinctCitations(stated.flatMap(({ version }) => version.sources)),
    conflicts: kinds.flatMap((kind) => conflictsOf(region, ofKind(kind), fields[kind], named)),
    unknown: Object.fromEntries(
      kinds.flatMap((kind) => {
        const word = ofKind(kind)?.version.unknown['count'];
        return word === undefined ? [] : [[fields[kind], word]];
      }),
    ),
  };
}

function conflictsOf(
  region: string,
  stated: StatedCount | undefined,
  field: (typeof fields)[keyof typeof fields],
  named: NamedOn,
): readonly Conflict[] {
  if (stated === undefined) return [];
  const { document, version } = stated;
  const ofSources = version.conflicts.map((conflict) => renameConflict(conflict, field));
  const citation = version.citations['count'];
  const { count } = document;
  if (citation === undefined || count === null) return ofSources;
  const status = field === 'participating' ? 'P' : 'O';
  const members = named(lastDay(citation.asOf), citation.source).filter(
    (member) => member.region === region && member.status === status,
  );
  if (members.length <= count) return ofSources;
  const claims: readonly PrintedClaim[] = [
    { field, value: count, citation },
    ...claimsByPlace(field, members),
  ];
  return [...ofSources, { field, claims }];
}

/** One claim for each place that names members: `at least 1 (SABS)`. */
function claimsByPlace(field: string, members: readonly NamedMember[]): readonly PrintedClaim[] {
  const byPlace = groupBy(members, ({ citation }) => placeOf(citation));
  return [...byPlace.values()].flatMap((named) => {
    const [first] = named;
    if (first === undefined) return [];
    const bodies = named.map(({ body }) => body).sort(compareText);
    const value = `at least ${String(bodies.length)} (${bodies.join(', ')})`;
    return [{ field, value, citation: first.citation }];
  });
}
