/** From stored numbers to GraphQL objects. */
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
  return {
    ...document,
    total: sum(document),
    stated: toCitedNumbers(document.statedParticipating, document.statedObserving),
    counted: toCitedNumbers(document.countedParticipating, document.countedObserving),
    byRegion: document.byRegion.map(toRegion),
    ...toProvenance(document),
  };
}

/** One entry of the history of the numbers. */
export function toMembershipCountsOn(document: MembershipCountsDocument): MembershipCountsOn {
  return { ...document, on: document.validFrom, total: sum(document) };
}

/** A stated number. */
export function toStatedCount(document: CountDocument): StatedCount {
  return { ...document, ...toProvenance(document) };
}

function toCitedNumbers(
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

function toRegion(numbers: RegionNumbers): RegionMembershipCounts {
  return { ...numbers, total: sum(numbers), ...toProvenance(numbers) };
}

function sum({
  participating,
  observing,
}: Pick<RegionNumbers, 'participating' | 'observing'>): number | null {
  return participating === null || observing === null ? null : participating + observing;
}
