/** Editions of a fictional file that, like those of ISO, lists for every committee the parties in liaison with it. */
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';

/** What the record of a committee names. */
export interface Lists {
  readonly committees?: readonly string[];
  readonly organizations?: readonly string[];
  readonly numbers?: readonly number[];
}

const committee = (reference: string): Endpoint => ({ committee: reference });
const organization = (acronym: string): Endpoint => ({ organization: acronym });

/** The file of a day: all of its committees with their lists, and the numeric ids of organizations. */
export function editionOf(
  day: string,
  records: Readonly<Record<string, Lists>>,
  isoIds: Readonly<Record<string, number>> = {},
): FactSet {
  const known = Object.entries(isoIds).map(([acronym, isoId]) => {
    const subject = { organization: acronym };
    return {
      asOf: day,
      locator: `id ${String(isoId)}`,
      kind: 'organization',
      subject,
      values: { isoId },
    } as const;
  });
  const facts = Object.entries(records).flatMap(([reference, lists], index) => {
    const at = { asOf: day, locator: `id ${String(index + 1)}` };
    const listed = [
      ...(lists.committees ?? []).map(committee),
      ...(lists.organizations ?? []).map(organization),
    ];
    return [
      { ...at, kind: 'committee', subject: { committee: reference }, values: { status: 'ACTIVE' } } as const,
      ...listed.map((to) => {
        const subject = { from: committee(reference), to, directed: false };
        return { ...at, kind: 'liaison', subject, values: {} } as const;
      }),
      ...(lists.numbers ?? []).map((isoId) => {
        const subject = { committee: reference, isoId };
        return { ...at, kind: 'unresolved-liaison', subject, values: { listed: true } } as const;
      }),
    ];
  });
  const set = madeUpFacts(`file-${day}`, [...known, ...facts]);
  return { ...set, format: 'iso-committees', edition: { series: 'iso-committees', day, after: null } };
}
