/** Who serves in two committees. */
import { describe, expect, it } from 'vitest';
import { bareVersion } from '../../../history/histories.ts';
import { citeFact } from '../../../facts/citations.ts';
import type { AppointmentDocument } from '../../../subgraphs/membership/documents-people.ts';
import { findSharedPeople, toSharedPerson } from '../../../subgraphs/membership/shared-people.ts';
import { committeeSortKey } from '../../../vocabulary/committee-reference.ts';
import { after, day, tc } from './made-up-documents.ts';

const [second, tenth] = [`${tc}/WG 2`, `${tc}/WG 10`];

function held(
  committee: string,
  role: AppointmentDocument['role'],
  personId: string,
  locator = 'line 1',
): AppointmentDocument {
  const key = `${committee}|${role}|${personId}`;
  const citation = citeFact({ source: 'only', locator, asOf: day });
  return {
    ...bareVersion(key, { validFrom: day, validTo: '9999-12-31' }, [citation]),
    _id: `${key}@${day}`,
    committee,
    committeeSortKey: committeeSortKey(committee),
    lineOfParents: [committee],
    role,
    personId,
    fromParent: null,
    termEnd: null,
    affiliation: null,
    since: day,
  };
}
const shared = (one: readonly AppointmentDocument[], other: readonly AppointmentDocument[]) =>
  findSharedPeople(one, other).map(({ _id, held: rows }) => [
    _id,
    ...rows.map(({ committee, role }) => `${committee} ${role}`),
  ]);

describe('the people of two committees', () => {
  const one = [held(tenth, 'CONVENOR', 'ada-moss'), held(tenth, 'SECRETARY', 'bo-lind')];
  const other = [
    held(second, 'SECRETARY', 'ada-moss'),
    held(second, 'CONVENOR', 'ada-moss'),
    held(second, 'CONVENOR', 'cy-dunn'),
  ];

  it('serve in both, and not in one alone', () => {
    expect(shared(one, other).map(([id]) => id)).toEqual(['ada-moss']);
    expect(shared(one, [])).toEqual([]);
    expect(shared([], other)).toEqual([]);
  });

  it('have their roles by committee, its number, and role, in either order of the committees', () => {
    const ada = ['ada-moss', `${second} CONVENOR`, `${second} SECRETARY`, `${tenth} CONVENOR`];
    expect(shared(one, other)).toEqual([ada]);
    expect(shared(other, one)).toEqual([ada]);
  });

  it('have each role of a committee compared with itself without duplicates', () => {
    expect(shared(one, one)).toEqual([
      ['ada-moss', `${tenth} CONVENOR`],
      ['bo-lind', `${tenth} SECRETARY`],
    ]);
  });
});

describe('a person of two committees', () => {
  it('cites each place of the roles, and shows their conflicts', () => {
    const citation = citeFact({ source: 'other', locator: 'line 9', asOf: day });
    const conflict = { field: 'termEnd', claims: [{ field: 'termEnd', value: '2022', citation }] };
    const disputed = { ...held(tenth, 'CHAIR', 'ada-moss'), conflicts: [conflict] };
    const rows = [
      held(second, 'CONVENOR', 'ada-moss'),
      disputed,
      held(tenth, 'SECRETARY', 'ada-moss', 'line 2'),
    ];
    const person = toSharedPerson({ _id: 'ada-moss', held: rows }, after);
    expect(person).toMatchObject({ personId: 'ada-moss', asOf: after });
    expect(person.appointments.map(({ role }) => role)).toEqual(['CONVENOR', 'CHAIR', 'SECRETARY']);
    expect(person.sources).toMatchObject([{ locator: 'line 1' }, { locator: 'line 2' }]);
    expect(person.conflicts).toMatchObject([{ field: 'termEnd' }]);
  });
});
