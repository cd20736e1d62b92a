/**
 * The complete lists of members, each with the place that it comes from.
 * In: facts. Out: lists by committee and status. Not for: ending rows (facts/timeline.ts does).
 */
import { citeRosters, type CitedRoster } from '../../as-of/cited-rosters.ts';
import type { MemberStatus } from '../../facts/fact-kinds.ts';
import type { Fact } from '../../facts/facts.ts';
import { membershipScope } from '../../facts/rosters.ts';

/** The lists of members with one status of one committee, oldest first. */
export type MemberRosters = (committee: string, status: MemberStatus) => readonly CitedRoster[];

/** Collects the lists of members among facts. */
export function collectMemberRosters(facts: readonly Fact[]): MemberRosters {
  const rosters = citeRosters(facts);
  return (committee, status) => rosters.get(`membership|${membershipScope(committee, status)}`) ?? [];
}
