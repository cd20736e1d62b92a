/** Chooses the number of members to show among the stated whole, the sum of regions and the rows of a complete list. */
import type { Roster } from '../../../history/collect-rosters.ts';
import { lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import type { PrintedClaim, Conflict, Version } from '../../../history/timeline.ts';
import type { CitedNumber, CountBasis, CountDocument } from '../documents.ts';

/** A stated number with the version that cites it. */
export interface StatedCount {
  readonly document: CountDocument;
  readonly version: Version;
}

/** The evidence on the number of members with one status on a day. */
export interface NumberSources {
  readonly field: 'participating' | 'observing';
  /** Stated numbers in force, of the whole and of regions. */
  readonly stated: readonly StatedCount[];
  /** The latest complete list. */
  readonly roster: Roster | undefined;
  readonly rowsOfDay: (day: Day) => number;
  readonly day: Day;
}

/** The number to show; null values if nothing is known. */
export interface StatusNumber {
  readonly value: number | null;
  readonly day: Day | null;
  readonly basis: CountBasis | null;
  readonly citations: readonly Citation[];
  readonly stated: CitedNumber | null;
  readonly counted: CitedNumber | null;
  readonly conflicts: readonly Conflict[];
  readonly unknown: Readonly<Record<string, string>>;
}

interface Candidate {
  readonly value: number;
  readonly day: Day;
  readonly basis: CountBasis;
  readonly citations: readonly Citation[];
  /** True if another value of the same day contradicts this one. */
  readonly excludes: (value: number) => boolean;
}

/** Chooses the number of the latest day; for the same day, the stated whole, then the sum of regions, then the rows. */
export function chooseNumber({ field, stated, roster, rowsOfDay, day }: NumberSources): StatusNumber {
  const whole = stated.find(({ document }) => document.region === null);
  const wholeCandidate = whole === undefined ? null : candidateOfWhole(whole);
  const counted =
    roster === undefined ? null : { value: rowsOfDay(day), citation: countedCitation(roster.citation) };
  const candidates = [
    wholeCandidate,
    candidateOfRegions(stated),
    roster === undefined ? null : candidateOfList(roster),
  ].filter((candidate) => candidate !== null);
  const latest = candidates.reduce((last, candidate) => (candidate.day > last ? candidate.day : last), '');
  const ofDay = candidates.filter((candidate) => candidate.day === latest);
  const [chosen] = ofDay;
  const open = whole?.version.unknown['count'];
  return {
    // Rows that began or ended after the day of the list are counted, but are no disagreement of its day.
    value: (chosen?.basis === 'COUNTED' ? counted?.value : chosen?.value) ?? null,
    day: chosen?.day ?? null,
    basis: chosen?.basis ?? null,
    citations: chosen?.citations ?? [],
    stated: wholeCandidate?.basis === 'STATED' ? citedNumber(wholeCandidate) : null,
    counted,
    conflicts: [
      ...(chosen === wholeCandidate ? conflictsOfSources(whole, field) : []),
      ...conflictOfWays(field, ofDay),
    ],
    unknown: chosen === undefined && open !== undefined ? { [field]: open } : {},
  };
}

function candidateOfWhole({ document, version }: StatedCount): Candidate | null {
  const citation = version.citations['count'];
  const value = document.count;
  if (citation === undefined || value === null) return null;
  return {
    value,
    day: lastDay(citation.asOf),
    basis: citation.basis === 'stated' ? 'STATED' : 'COMPUTED',
    citations: version.sources,
    excludes: (other) => other !== value,
  };
}

/** The sum of the regions of the latest day. A single region is no breakdown of the whole. */
function candidateOfRegions(stated: readonly StatedCount[]): Candidate | null {
  const regions = stated.flatMap(({ document, version }) => {
    const citation = version.citations['count'];
    if (document.region === null || document.count === null || citation === undefined) return [];
    return [{ count: document.count, day: lastDay(citation.asOf), citation }];
  });
  const day = regions.reduce((last, region) => (region.day > last ? region.day : last), '');
  const latest = regions.filter((region) => region.day === day);
  if (latest.length < 2) return null;
  const value = latest.reduce((sum, { count }) => sum + count, 0);
  const reason = `sum of ${String(latest.length)} regions`;
  return {
    value,
    day,
    basis: 'COMPUTED',
    citations: latest.map(({ citation }) => ({ ...citation, basis: 'computed', reason })),
    // A breakdown may omit regions, so only a whole smaller than the sum contradicts it.
    excludes: (whole) => whole < value,
  };
}

function candidateOfList({ day, members, citation }: Roster): Candidate {
  return {
    value: members.size,
    day,
    basis: 'COUNTED',
    citations: [countedCitation(citation)],
    excludes: (other) => other !== members.size,
  };
}

function countedCitation(citation: Citation): Citation {
  return { ...citation, basis: 'computed', reason: 'rows of the complete list' };
}

function citedNumber({ value, citations: [citation] }: Candidate): CitedNumber | null {
  return citation === undefined ? null : { value, citation };
}

/** The conflict under the name of the field in the API. */
export function renameConflict({ claims }: Conflict, field: string): Conflict {
  return { field, claims: claims.map((claim) => ({ ...claim, field })) };
}

/** Sources that state different wholes for one day. */
function conflictsOfSources(whole: StatedCount | undefined, field: string): readonly Conflict[] {
  return (whole?.version.conflicts ?? [])
    .filter((conflict) => conflict.field === 'count')
    .map((conflict) => renameConflict(conflict, field));
}

/** The candidates of the same day that contradict the shown one, which comes first. */
function conflictOfWays(field: string, ofDay: readonly Candidate[]): readonly Conflict[] {
  const [chosen, ...others] = ofDay;
  if (chosen === undefined) return [];
  const against = others.filter((other) => other.excludes(chosen.value));
  if (against.length === 0) return [];
  return [{ field, claims: [chosen, ...against].flatMap((candidate) => claimsOf(field, candidate)) }];
}

function claimsOf(field: string, { value, citations }: Candidate): readonly PrintedClaim[] {
  const [citation] = citations;
  return citation === undefined ? [] : [{ field, value, citation }];
}
