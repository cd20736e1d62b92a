import type { Roster } from '../../../history/collect-rosters.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { MemberStatus } from '../../../facts/fact-kinds.ts';
import { membershipScope } from '../../../facts/rosters.ts';

/** The lists of members with one status of one committee, oldest first. */
export type MemberRosters = (committee: string, status: MemberStatus) => readonly Roster[];

/** Collects the lists of members among facts. */
export function collectMemberRosters({ rosters }: FactCollection): MemberRosters {
  return (committee, status) => rosters.get(`membership|${membershipScope(committee, status)}`) ?? [];
}
