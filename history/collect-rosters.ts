import { citeFact } from '../facts/citations.ts';
import type { Fact } from '../facts/facts.ts';
import { compareText } from '../vocabulary/folded-text.ts';
import { lastDay, type Day } from '../vocabulary/partial-date.ts';
import type { Citation } from '../facts/provenance.ts';
import { subjectKey } from '../facts/subject-key.ts';

/** A complete list of one day, with its place in the source. */
export interface Roster {
  readonly day: Day;
  /** Subject keys of the rows: `ISO/TC 307|SA`. Equal lists of several days may share one set. */
  readonly members: ReadonlySet<string>;
  readonly citation: Citation;
}

/** By kind and scope, as in rosters.ts: `programme-entry|ISO/TC 307 own`; oldest first. */
export type Rosters = ReadonlyMap<string, readonly Roster[]>;

/** Collects the rosters among facts, in the order of their days. */
export function collectRosters(facts: readonly Fact[]): Rosters {
  const rosters = new Map<string, Roster[]>();
  for (const fact of facts) {
    if (fact.kind !== 'roster') continue;
    const key = subjectKey(fact);
    const list = rosters.get(key) ?? [];
    list.push({ day: lastDay(fact.asOf), members: new Set(fact.values.members), citation: citeFact(fact) });
    rosters.set(key, list);
  }
  for (const list of rosters.values()) list.sort(compareRosters);
  return rosters;
}

/** By day, then by source. */
export function compareRosters(a: Roster, b: Roster): number {
  return compareText(a.day, b.day) || compareText(a.citation.source, b.citation.source);
}
