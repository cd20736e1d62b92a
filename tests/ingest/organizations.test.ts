import { describe, expect, it } from 'vitest';
import { namesInFacts } from '../../ingest/iso-open-data/known-names.ts';
import { organizationAcronym, splitAcronym } from '../../ingest/organizations.ts';
import { countsOf, factsIn, importContent } from '../harness/open-data.ts';

describe('a short name and a name with a dash between', () => {
  it.each([
    ['EC - European Commission', 'EC', 'European Commission'],
    [' SBS – Small Business Standards ', 'SBS', 'Small Business Standards'],
    ['GDF - Guild of Drone Farmers', 'GDF', 'Guild of Drone Farmers'],
    ['ÖVA - Österreichischer Verband der Agronomen', 'ÖVA', 'Österreichischer Verband der Agronomen'],
  ])('%s: recognized by the initials of its capitalized words', (text, acronym, name) => {
    expect(splitAcronym(text)).toEqual({ acronym, name });
  });

  it.each([
    'ICA - archives',
    'NATO - AC/35',
    'IOC - Switzerland',
    'EC-European Commission',
    'EC',
    'EEA Inc.',
  ])('%s does not have both', (text) => {
    expect(splitAcronym(text)).toBeNull();
  });

  it('is also recognized by a name that the source gives elsewhere', () => {
    expect(splitAcronym('FRUIT - Fruit Union', 'Fruit Union')).toEqual({
      acronym: 'FRUIT',
      name: 'Fruit Union',
    });
    expect(organizationAcronym('ICA - archives', 'International Council on Archives')).toBe('ICA - archives');
  });
});

interface Listed {
  readonly id: number;
  readonly acronym: string;
}
const committee = (id: number, reference: string, organizationLiaisons: readonly Listed[]) => ({
  ...{ id, reference, status: 'Active', title: { en: 'Widgets' }, secretariat: { id: 11, acronym: 'AAA' } },
  ...{ creationDate: '2001-05-06', scope: { en: null }, parentId: null, childrenId: null },
  ...{ pMembers: [{ id: 11, acronym: 'AAA' }], oMembers: null, committeeLiaisons: null, sortKey: reference },
  organizationLiaisons,
});
const importFileOf = (...records: readonly object[]) =>
  importContent(records.map((one) => `${JSON.stringify(one)}\n`).join(''), 'committees.jsonl');

describe('an organization that ISO’s file writes as short name and name', () => {
  const spelledOut = { id: 91, acronym: 'FU - Fruit Union' };

  it('is stored under its short name, with its name and the words of the file', async () => {
    const outcome = await importFileOf(
      committee(7, 'ISO/TC 901', [spelledOut]),
      committee(8, 'ISO/TC 902', [spelledOut]),
    );
    expect(factsIn(outcome, 'organization')).toEqual([
      {
        kind: 'organization',
        subject: { organization: 'FU' },
        values: { isoId: 91, name: 'Fruit Union' },
        asOf: '2025-05-29',
        source: 'committees-2025-05-29',
        locator: 'id 91',
        stated: { organization: 'FU - Fruit Union' },
      },
    ]);
    expect(factsIn(outcome, 'liaison').map(({ subject, stated }) => [subject.to, stated])).toEqual([
      [{ organization: 'FU' }, { to: 'FU - Fruit Union' }],
      [{ organization: 'FU' }, { to: 'FU - Fruit Union' }],
    ]);
    expect(countsOf(outcome)).toMatchObject({ 'organizations written as short name and name': 1 });
    expect(namesInFacts(outcome.set.facts).get(91)).toEqual(new Set(['FU - Fruit Union']));
  });

  it.each([
    ['fu', 92],
    ['FU - Farm Unit', 92],
  ])('does not change if the file has %s too', async (acronym, id) => {
    const outcome = await importFileOf(
      committee(7, 'ISO/TC 901', [spelledOut]),
      committee(8, 'ISO/TC 902', [{ id, acronym }]),
    );
    expect(factsIn(outcome, 'organization').map(({ subject }) => subject.organization)).toEqual([
      'FU - Fruit Union',
      acronym,
    ]);
    expect(countsOf(outcome)).not.toHaveProperty('organizations written as short name and name');
  });
});
