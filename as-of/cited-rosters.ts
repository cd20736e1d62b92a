/**
 * The complete lists among facts, each with the place that it comes from.
 * In: facts. Out: lists by kind and scope. Not for: ending rows (facts/timeline.ts does).
 */
import { citeFact } from '../facts/citations.ts';
import { factsOfKind } from '../facts/fact-collection.ts';
import type { Fact } from '../facts/facts.ts';
import { compareText } from '../facts/folded-text.ts';
import { groupBy } from '../facts/group-by.ts';
import { lastDay, type Day } from '../facts/partial-date.ts';
import type { Citation } from '../facts/provenance.ts';
import { subjectKey } from '../facts/subject-key.ts';

/** A complete list of one day, and where it stands. */
export interface CitedRoster {
  readonly day: Day;
  /** Subject keys of the rows: `ISO/TC 307|SA`. */
  readonly members: ReadonlySet<string>;
  readonly citation: Citation;
}

/** By kind and scope, as in facts/rosters.ts: `programme-entry|ISO/TC 307 own`; oldest first. */
export type CitedRosters = ReadonlyMap<string, readonly CitedRoster[]>;

/** Collects the lists. */
export function citeRosters(facts: readonly Fact[]): CitedRosters {
  const byScope = groupBy(factsOfKind(facts, 'roster'), subjectKey);
  return new Map(
    [...byScope].map(([scope, rosters]) => [
      scope,
      rosters
        .map((fact) => ({
          day: lastDay(fact.asOf),
          members: new Set(fact.values.members),
          citation: citeFact(fact),
        }))
        .sort((a, b) => compareText(a.day, b.day) || compareText(a.citation.source, b.citation.source)),
    ]),
  );
}
