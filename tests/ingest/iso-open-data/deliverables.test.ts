import { describe, expect, it } from 'vitest';
import { parseFact } from '../../../facts/facts.ts';
import { deliverableRecord, jsonLines } from '../../fixtures/iso-open-data/records.ts';
import { countsOf, factsIn, importContent, readOpenDataFixture } from '../../harness/open-data.ts';

const deliverables = readOpenDataFixture('deliverables.jsonl');

describe('a file of deliverables', () => {
  it('yields publications from stage 60.60 on, and projects before', async () => {
    const outcome = await importContent(deliverables, 'deliverables.jsonl');
    expect(factsIn(outcome, 'publication').map(({ subject }) => subject.designation)).toEqual([
      'ISO 90001:2020',
      'ISO 90001:2010',
      'ISO/IEC 90002-7:2022/Amd 1:2025',
      'ISO 90003:2000/Cor 1:2003',
      'ISO/IEC ISP 90004-5:1992',
      'ISO/R 657:1968',
      'ISO/IEC Guide 951:2014',
      'ISO/IEC/IEEE 90005-1:2022',
      'ISO/ASTM 90006:2021',
      'ISO/SAE 90007:2021',
      'ISO/CIE 90008:2021',
      'ISO/HL7 90009:2021',
      'ISO/IEEE 90010-10101:2020',
      'ISO 105-A91:2010',
      'ISO 90011-2-12:2020',
      'IWA 99:2021',
      'ISO 90019:2021',
      'ISO 90020:2021',
      'ISO 90021:2021',
    ]);
    expect(factsIn(outcome, 'project').map(({ subject, values }) => [subject.project, values.stage])).toEqual(
      [
        ['ISO/IEC 90012', '40.20'],
        ['ISO 90013', '30.60'],
        ['ISO 90013 ed 1', '40.98'],
        ['ISO 90014', '00.20'],
        ['ISO 90015', '00.00'],
        ['ISO 90001:2020/Amd 1', '40.20'],
        ['ISO 90016', '60.00'],
        ['ISO 90017', '20.92'],
      ],
    );
  });

  it('has the values of a record, and its word for open ones', async () => {
    const outcome = await importContent(deliverables, 'deliverables.jsonl');
    const place = { asOf: '2025-05-29', source: 'deliverables-2025-05-29' };
    expect(factsIn(outcome, 'publication')[2]).toEqual({
      kind: 'publication',
      subject: { designation: 'ISO/IEC 90002-7:2022/Amd 1:2025' },
      values: {
        title: 'A widget',
        deliverableType: 'IS',
        publishedOn: '2025-01-08',
        edition: 1,
        committee: 'ISO/IEC JTC 94',
        stage: '60.60',
        supplement: 'Amd',
        ics: ['35.030'],
        languages: ['en', 'fr'],
        pages: { en: 12 },
        isoId: 3,
      },
      ...place,
      locator: 'id 3',
      unknown: { scope: 'null' },
    });
    expect(factsIn(outcome, 'project')[5]).toMatchObject({
      values: { stagedReference: 'ISO 90001:2020/DAmd 1' },
      stated: { stagedReference: 'ISO 90001:2020/DAM 1' },
    });
    expect(factsIn(outcome, 'publication')[0]?.values.replaces).toEqual([2]);
  });

  it('is counted with all its anomalies', async () => {
    const outcome = await importContent(deliverables, 'deliverables.jsonl');
    expect(outcome.report.totals).toEqual([{ what: 'records', count: 30 }]);
    expect(countsOf(outcome)).toEqual({
      'scopes in HTML': 27,
      'references written in canonical form': 2,
      'stages of fewer than four digits': 2,
      'stages that are not in the harmonized stage codes': 1,
      'records whose reference cannot be read, omitted': 1,
      'unknown deliverable types': 1,
      'committees whose reference cannot be read': 1,
      'deliverable types that differ from the reference': 1,
      'records without a committee (null)': 1,
      'records without a stage (null)': 1,
      'duplicate records': 1,
      'records that share a number, distinguished by edition': 1,
      'records that share number and edition with another, omitted': 1,
    });
    expect(outcome.set.facts.flatMap((fact) => (parseFact(fact).ok ? [] : [fact]))).toEqual([]);
  });

  it('yields the same facts in its CSV form', async () => {
    const json = await importContent(deliverables, 'deliverables.jsonl');
    const csv = await importContent(readOpenDataFixture('deliverables.csv'), 'deliverables.csv');
    // A column is there for all rows, so a row cannot be without the field, as one of the records is.
    const withoutTitle = (one: object) => ({ ...one, unknown: undefined });
    expect(csv.set.facts.map(withoutTitle)).toEqual(json.set.facts.map(withoutTitle));
    expect(countsOf(csv)).toEqual(countsOf(json));
  });
});

describe('a deliverable', () => {
  const read = async (changes: object) =>
    importContent(jsonLines({ ...deliverableRecord, ...changes }), 'deliverables.jsonl');

  it.each([
    [{ currentStage: 6060 }, 'publication'],
    [{ currentStage: 6000 }, 'project'],
    [{ currentStage: 9599 }, 'publication'],
    [{ currentStage: null }, 'publication'],
    [{ currentStage: null, publicationDate: null }, 'project'],
  ])('%j is a %s', async (changes, kind) => {
    expect((await read(changes)).report.accepted).toEqual([{ kind, count: 1 }]);
  });

  it.each([
    [{}, {}],
    [{ publicationDate: null }, { publishedOn: 'null' }],
    [{ edition: null }, { edition: 'null' }],
    [
      { publicationDate: null, edition: null },
      { publishedOn: 'null', edition: 'null' },
    ],
    [{ title: { en: null } }, { title: 'null' }],
    [{ title: undefined }, {}],
    [{ ownerCommittee: 'Widgets' }, { committee: 'Widgets' }],
    [{ ownerCommittee: null }, { committee: 'null' }],
    [{ deliverableType: 'BROCHURE' }, { deliverableType: 'BROCHURE' }],
    [{ deliverableType: null }, { deliverableType: 'null' }],
  ])('with %j has the open values %j', async (changes, unknown) => {
    const [publication] = factsIn(await read(changes), 'publication');
    expect(publication?.unknown).toEqual({ scope: 'null', ...unknown });
  });

  it.each([
    [999, 1],
    [1000, 0],
  ])('with the stage %d is counted if it has fewer than four digits', async (currentStage, count) => {
    const outcome = await read({ currentStage });
    expect(countsOf(outcome)['stages of fewer than four digits'] ?? 0).toBe(count);
  });

  it('has pages only in languages with a number', async () => {
    const pages = async (value: unknown) =>
      factsIn(await read({ pages: value }), 'publication')[0]?.values.pages;
    expect(await pages({ en: 12, fr: null })).toEqual({ en: 12 });
    expect(await pages({ en: null })).toBeUndefined();
    expect(await pages(null)).toBeUndefined();
  });

  it('without a reference is omitted and counted', async () => {
    const [first = ''] = deliverables.toString().split('\n');
    const outcome = await importContent(first.replace('"ISO 90001:2020"', 'null'), 'x');
    expect([outcome.set.facts, countsOf(outcome)]).toEqual([
      [],
      { 'records without a reference (null), omitted': 1 },
    ]);
  });
});
