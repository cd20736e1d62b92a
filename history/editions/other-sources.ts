/**
 * On which days other sources spoke about what the editions of a series also say: then the next edition, which still says
 * it, is a later claim of its own.
 * In: facts of other sources. Out: days. Not for: what they said.
 */
import type { Fact } from '../../facts/facts.ts';
import { lastDay, type Day } from '../../vocabulary/partial-date.ts';
import { rosterScopes } from '../../facts/rosters.ts';
import { factKey } from '../../facts/same-fact.ts';
import { subjectKey } from '../../facts/subject-key.ts';

export interface OtherSources {
  /** Days on which they spoke about the subject of the fact, or gave a complete list that it would have to be on. */
  daysOf(fact: Fact): readonly Day[];
  /** Days on which they gave the list of that kind and scope. */
  daysOfRoster(key: string): readonly Day[];
}

/** The days of these facts. */
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

/** True when another source spoke between the day of a claim and a later one, either included. */
export function isOvertaken(others: readonly Day[], from: Day, to: Day): boolean {
  return others.some((day) => from <= day && day <= to);
}
