/** What is loaded, in numbers. */
import { describe, expect, it } from 'vitest';
import type { FactSet } from '../../../facts/facts.ts';
import { buildDataset } from '../../../subgraphs/membership/build/dataset.ts';
import { datasets } from '../../../subgraphs/membership/documents.ts';
import { madeUpFacts, madeUpSource } from '../../harness/subgraph.ts';
import { appointment, member, type LooseFact } from './made-up-committee.ts';
import { edition } from './made-up-editions.ts';
import { collectSets, day, documentsIn, fact, tc } from './made-up-documents.ts';

async function describeSets(...sets: readonly FactSet[]) {
  const [dataset, ...others] = await documentsIn(datasets, buildDataset(collectSets(...sets)));
  expect(others).toEqual([]);
  if (dataset === undefined) throw new Error('no dataset');
  return dataset;
}
const describeFacts = (...facts: readonly LooseFact[]) => describeSets(madeUpFacts('only', facts));

const contact = fact('contact', '2010', { person: 'Cy Dunn' }, { email: 'cy@example.org' });

describe('the dataset', () => {
  it('counts facts by kind in the order of their names, and no private ones', async () => {
    const named = member(day, 'SA', 'P');
    const { facts } = await describeFacts(named, appointment(day, tc, 'CHAIR', 'Ada Moss'), named, contact);
    expect(facts).toEqual([
      { kind: 'appointment', count: 1 },
      { kind: 'membership', count: 2 },
    ]);
  });

  it('counts things with facts of their own, and people whom a public fact names', async () => {
    const { entities } = await describeFacts(
      fact('committee', day, { committee: tc }, { title: 'Kites' }),
      fact('committee', '2019', { committee: tc }, { title: 'Kite' }),
      fact('national-body', day, { body: 'DIN' }, { country: 'DE' }),
      member(day, 'SA', 'P'),
      appointment(day, tc, 'CHAIR', 'Ada Moss'),
      fact('project', day, { project: 'ISO 90001' }, { leaders: ['Bo Lind', 'Ada Moss'] }),
      contact,
    );
    expect(entities.map(({ entity, count }) => `${entity} ${String(count)}`)).toEqual([
      'Committee 1',
      'Document 0',
      'Meeting 0',
      'NationalBody 1',
      'Organization 0',
      'Person 2',
      'Project 1',
      'Publication 0',
      'Resolution 0',
      'Study 0',
    ]);
  });

  it('spans the days that its dates may mean, without those of private facts', async () => {
    const { firstDay, lastDay } = await describeFacts(
      member('2018', 'SA', 'P'),
      member('2020-02', 'DIN', 'P'),
      member('2018-02-01', 'UNE', 'P'),
      contact,
    );
    expect([firstDay, lastDay]).toEqual(['2018-01-01', '2020-02-29']);
  });

  it('has no days if it is empty', async () => {
    expect(await describeSets()).toMatchObject({
      sourceIds: [],
      facts: [],
      editions: [],
      firstDay: null,
      lastDay: null,
      licences: [],
    });
  });

  it('groups its sources by licence and attribution, in the order of their ids', async () => {
    const set = (id: string, licence: string | null, attribution: string | null = null): FactSet => ({
      source: { ...madeUpSource(id), licence, attribution },
      format: 'statements',
      facts: [],
    });
    const { sourceIds, licences } = await describeSets(
      set('d', 'CC0'),
      set('c', null),
      set('b', 'CC0', 'Made-up Institute'),
      set('a', 'CC0'),
    );
    expect(sourceIds).toEqual(['a', 'b', 'c', 'd']);
    expect(licences).toEqual([
      { licence: 'CC0', attribution: null, sourceIds: ['a', 'd'] },
      { licence: 'CC0', attribution: 'Made-up Institute', sourceIds: ['b'] },
      { licence: null, attribution: null, sourceIds: ['c'] },
    ]);
  });

  it('has the numbers of each edition with its source', async () => {
    const listed = { isoId: 900, reference: tc, title: 'Kites', participating: ['DIN', 'SASO'] };
    const { editions } = await describeSets(edition(day, [listed]));
    expect(editions).toMatchObject([
      { sourceId: `dump-${day}`, day, committees: 1, participatingMemberships: 2 },
    ]);
    expect(editions[0]).not.toHaveProperty('source');
  });
});
