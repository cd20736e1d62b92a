/**
 * The complete lists of members, each with the place that it comes from.
 * In: facts. Out: lists by committee and status. Not for: ending rows (facts/timeline.ts does).
 */
import type { MemberStatus } from '../../facts/fact-kinds.ts';
import type { Fact } from '../../facts/facts.ts';
import type { Day } from '../../facts/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import { membershipScope } from '../../facts/rosters.ts';
import { compareText } from '../../facts/folded-text.ts';
import { namingBy } from './named-versions.ts';

export interface MemberRoster {
  readonly day: Day;
  /** Subject keys of memberships: `ISO/TC 307|SA`. */
  readonly members: ReadonlySet<string>;
  readonly citation: Citation;
}

/** The lists of members with one status of one committee, oldest first. */
export type MemberRosters = (committee: string, status: MemberStatus) => readonly MemberRoster[];

/** Collects the lists of members among facts. */
export function collectMemberRosters(facts: readonly Fact[]): MemberRosters {
  const byScope = new Map<string, MemberRoster[]>();
  for (const fact of facts) {
    if (fact.kind !== 'roster' || fact.subject.of !== 'membership') continue;
    const { day, citation } = namingBy(fact, fact.subject.scope);
    const list = byScope.get(fact.subject.scope) ?? [];
    list.push({ day, members: new Set(fact.values.members), citation });
    byScope.set(fact.subject.scope, list);
  }
  for (const list of byScope.values()) {
    list.sort((a, b) => compareText(a.day, b.day) || compareText(a.citation.source, b.citation.source));
  }
  return (committee, status) => byScope.get(membershipScope(committee, status)) ?? [];
}
