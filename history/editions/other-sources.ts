/**
 * If another source speaks about a claim of a series, the next edition with that claim confirms it as a later claim.
 */
import type { Fact } from '../../facts/facts.ts';
import { lastDay, type Day } from '../../vocabulary/partial-date.ts';
import { rosterScopes } from '../../facts/rosters.ts';
import { factKey } from '../../facts/same-fact.ts';
import { subjectKey } from '../../facts/subject-key.ts';

export interface OtherSources {
  /** Days of their facts about the subject, and of complete lists that must include it. */
  daysOf(fact: Fact): readonly Day[];
  /** Days of their lists with that kind and scope. */
  daysOfRoster(key: string): readonly Day[];
}

/** Indexes the days of facts. */
export function noteDays(facts: readonly Fact[]): OtherSources {
  const subjects = new Map<string, Day[]>();
  const rosters = new Map<string, Day[]>();
  const kinds = new Set<Fact['kind']>();
  for (const fact of facts) {
    const isRoster = fact.kind === 'roster';
    kinds.add(isRoster ? fact.subject.of : fact.kind);
    const [days, key] = isRoster ? [rosters, subjectKey(fact)] : [subjects, factKey(fact)];
    const known = days.get(key);
    if (known === undefined) days.set(key, [lastDay(fact.asOf)]);
    else known.push(lastDay(fact.asOf));
  }
  const daysOfRoster = (key: string) => rosters.get(key) ?? [];
  return {
    daysOfRoster,
    daysOf: (fact) =>
      kinds.has(fact.kind)
        ? [
            ...(subjects.get(factKey(fact)) ?? []),
            ...rosterScopes(fact).flatMap((scope) => daysOfRoster(`${fact.kind}|${scope}`)),
          ]
        : [],
  };
}

/** True if another source spoke between the day of a claim and a later one, inclusive. */
export function isOvertaken(others: readonly Day[], from: Day, to: Day): boolean {
  return others.some((day) => from <= day && day <= to);
}
