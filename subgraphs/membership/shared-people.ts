/** People with roles in two committees, computed from the appointments of both. */
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import { distinctCitations } from '../../facts/citations.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import { groupBy } from '../../vocabulary/group-by.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { AppointmentDocument } from './documents-people.ts';
import type { SharedPerson } from './types-people.ts';
import { toAppointment } from './view.ts';

/** A person with the roles in both committees, as a row of a list. */
export interface SharedPersonRow {
  readonly _id: string;
  readonly held: readonly AppointmentDocument[];
}

/** The people who hold a role in each of two committees. */
export function findSharedPeople(
  one: readonly AppointmentDocument[],
  other: readonly AppointmentDocument[],
): readonly SharedPersonRow[] {
  const inOther = groupBy(other, ({ personId }) => personId);
  return [...groupBy(one, ({ personId }) => personId)].flatMap(([personId, here]) => {
    const there = inOther.get(personId);
    if (there === undefined) return [];
    // Both may be the same committee.
    const held = [...new Map([...here, ...there].map((row) => [row._id, row])).values()];
    return [{ _id: personId, held: held.sort((a, b) => compareText(placeInList(a), placeInList(b))) }];
  });
}

function placeInList({ committeeSortKey, role }: AppointmentDocument): string {
  return `${committeeSortKey} ${role}`;
}

/** A shared person as of a day. */
export function toSharedPerson({ _id, held }: SharedPersonRow, asOf: Day): SharedPerson {
  return {
    personId: _id,
    asOf,
    appointments: held.map((row) => toAppointment(row, asOf)),
    ...toProvenance({
      sources: distinctCitations(held.flatMap(({ sources }) => sources)),
      conflicts: held.flatMap(({ conflicts }) => conflicts),
      unknown: {},
    }),
  };
}
