/**
 * From stored numbers to what callers see.
 * In: documents. Out: plain objects of the types in types-counts.ts. Not for: choosing between numbers
 * (choose-number.ts).
 */
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import type { CitedNumber, CountDocument, MembershipCountsDocument, RegionNumbers } from './documents.ts';
import type {
  CitedMemberNumbers,
  MembershipCounts,
  MembershipCountsOn,
  RegionMembershipCounts,
  StatedCount,
} from './types-counts.ts';

/** The numbers of members on a day. */
export function toMembershipCounts(document: MembershipCountsDocument): MembershipCounts {
  const { participating, observing, newParticipating, basis, byRegion } = document;
  return {
    participating,
    observing,
    total: sum(participating, observing),
    newParticipating,
    basis,
    stated: showCitedNumbers(document.statedParticipating, document.statedObserving),
    counted: showCitedNumbers(document.countedParticipating, document.countedObserving),
    byRegion: byRegion.map(showRegion),
    ...toProvenance(document),
  };
}

/** One entry of the history of the numbers. */
export function toMembershipCountsOn(document: MembershipCountsDocument): MembershipCountsOn {
  const { validFrom, participating, observing, basis, sources } = document;
  return { on: validFrom, participating, observing, total: sum(participating, observing), basis, sources };
}

/** A stated number. */
export function toStatedCount(document: CountDocument): StatedCount {
  const { counted, region, count } = document;
  return { counted, region, count, ...toProvenance(document) };
}

function showCitedNumbers(
  participating: CitedNumber | null,
  observing: CitedNumber | null,
): CitedMemberNumbers | null {
  if (participating === null && observing === null) return null;
  return {
    participating: participating?.value ?? null,
    participatingCitation: participating?.citation ?? null,
    observing: observing?.value ?? null,
    observingCitation: observing?.citation ?? null,
  };
}

function showRegion(numbers: RegionNumbers): RegionMembershipCounts {
  const { region, participating, observing, statedOn } = numbers;
  return {
    region,
    participating,
    observing,
    total: sum(participating, observing),
    statedOn,
    ...toProvenance(numbers),
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
