/** Members that a source names, with the region of their country, for comparison with the number stated for the region. */
import { namingBy } from '../../../history/named-versions.ts';
import { countryRegion } from '../../../vocabulary/country.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { MemberStatus } from '../../../facts/fact-kinds.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { holdsOn } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';

export interface NamedMember {
  readonly body: string;
  readonly region: string | null;
  readonly status: MemberStatus;
  readonly citation: Citation;
}

/** Members named for exactly this day, or by this source, without duplicates. */
export type NamedMembers = (committee: string, day: Day, source: string) => readonly NamedMember[];

/** Indexes the members that sources name. */
export function findNamedMembers(collection: FactCollection): NamedMembers {
  const bodies = collection.timelines('national-body');
  const facts = groupBy(collection.factsOf('membership'), ({ subject }) => subject.committee);
  return (committee, day, source) => {
    const named = (facts.get(committee) ?? []).flatMap((fact): readonly NamedMember[] => {
      const { status } = fact.values;
      if (status === undefined) return [];
      if (lastDay(fact.asOf) !== day && fact.source !== source) return [];
      const { body } = fact.subject;
      const { citation } = namingBy(fact, body, fact.stated?.['body'] ?? fact.stated?.['status'] ?? null);
      return [{ body, region: regionOf(bodies.get(body) ?? [], day), status, citation }];
    });
    return [...groupBy(named, ({ body, status }) => `${body} ${status}`).values()].flatMap(([first]) =>
      first === undefined ? [] : [first],
    );
  };
}

/** The country of a body does not change, so the first source that states it holds for earlier days too. */
function regionOf(versions: readonly Version[], day: Day): string | null {
  const stating = versions.filter(({ values }) => typeof values['country'] === 'string');
  const version = stating.find((one) => holdsOn(one, day)) ?? stating[0];
  const country = version?.values['country'];
  return typeof country === 'string' ? countryRegion(country) : null;
}
