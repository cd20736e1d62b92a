/** The rules by which publications and ICS codes are built from facts. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../facts/facts.ts';
import { collectFacts } from '../../../history/fact-collection.ts';
import type { StoredDocument } from '../../../store/documents.ts';
import { buildPublicationDocuments } from '../../../subgraphs/publications/build/build.ts';
import { designationYear } from '../../../subgraphs/publications/designation-year.ts';
import type { IcsDocument, PublicationDocument } from '../../../subgraphs/publications/documents.ts';
import { parseDocumentReference } from '../../../vocabulary/document-reference.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';

type LooseFact = Omit<Fact, 'source' | 'locator'>;

const joint = 'ISO/TC 901/JWG 4';

const publication = (designation: string, values: object, asOf = '2020-06-30'): LooseFact => ({
  kind: 'publication',
  asOf,
  subject: { designation },
  values,
});
const jointGroup = (asOf: string, partners: readonly string[]): LooseFact =>
  ({
    kind: 'joint-group',
    asOf,
    subject: { group: joint },
    values: { administering: 'ISO/TC 901', partners },
  }) as LooseFact;
const entry = (committee: string, project: string, asOf: string): LooseFact => ({
  kind: 'programme-entry',
  asOf,
  subject: { committee, project },
  values: {},
});
const programme = (committee: string, asOf: string, members: readonly string[]): LooseFact => ({
  kind: 'roster',
  asOf,
  subject: { of: 'programme-entry', scope: committee },
  values: { members: members.map((project) => `${committee}|${project}`) },
});

async function build<T extends StoredDocument>(collection: string, facts: readonly LooseFact[]) {
  const found: StoredDocument[] = [];
  const writer = {
    upsertMany: ({ name }: { readonly name: string }, documents: readonly StoredDocument[]) => {
      if (name === collection) found.push(...documents);
      return Promise.resolve();
    },
    commit: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
  const writes = buildPublicationDocuments(collectFacts([madeUpFacts('report', facts)]));
  for (const write of writes) await write(writer);
  return found as T[];
}

const publications = (...facts: readonly LooseFact[]) =>
  build<PublicationDocument>('publications.publications', facts);
const icsCodes = (...facts: readonly LooseFact[]) => build<IcsDocument>('publications.icsCodes', facts);

/** `kind committee` of each share, by the first day of each document. */
const sharesOf = (documents: readonly PublicationDocument[]) =>
  documents.map(({ validFrom, shares }) => [
    validFrom,
    ...shares.map(({ kind, committee }) => `${kind} ${committee}`),
  ]);

describe('a publication', () => {
  it('belongs to the project of its own number, unless a source states another', async () => {
    const [own] = await publications(publication('ISO 80001:2020', {}));
    expect(own).toMatchObject({ project: 'ISO 80001', isProjectKnown: false });
    const [stated] = await publications(publication('ISO 80001:2020', { project: 'ISO 80002' }));
    expect(stated).toMatchObject({ number: 'ISO 80001', project: 'ISO 80002', isProjectKnown: true });
  });

  it('has the stated type, or else that of its designation, and none if neither is known', async () => {
    const [stated] = await publications(publication('ISO 80001:2020', { deliverableType: 'TR' }));
    expect(stated?.deliverableType).toBe('TR');
    const [read] = await publications(publication('ISO/TS 80001:2020', {}));
    expect(read?.deliverableType).toBe('TS');
    const [unreadable] = await publications(publication('A booklet', {}));
    expect(unreadable).toMatchObject({ deliverableType: null, number: null, year: null, project: null });
  });

  it('is reviewed on the stated date, or else on the computed one', async () => {
    const [computed] = await publications(publication('ISO 80001:2020', { publishedOn: '2020-03' }));
    expect(computed).toMatchObject({
      reviewStated: null,
      reviewComputed: '2025-03',
      reviewLast: '2025-03-31',
    });
    const values = { publishedOn: '2020-03', reviewDate: '2024' };
    const [stated] = await publications(publication('ISO 80001:2020', values));
    expect(stated).toMatchObject({
      reviewStated: '2024',
      reviewComputed: '2025-03',
      reviewLast: '2024-12-31',
    });
    const [unknown] = await publications(publication('ISO 80001:2020', {}));
    expect(unknown).toMatchObject({
      reviewLast: null,
      reviewSort: '9999-12-31',
      publishedSort: '9999-12-31',
    });
  });

  it('is replaced if a source states a replacement, and not by an empty list', async () => {
    const [replaced] = await publications(publication('ISO 80001:2020', { replacedBy: [7] }));
    expect(replaced?.isReplaced).toBe(true);
    const [empty] = await publications(publication('ISO 80001:2020', { replacedBy: [] }));
    expect(empty?.isReplaced).toBe(false);
  });

  it('is ordered by its number, then by its year', async () => {
    const documents = await publications(
      publication('ISO 80002:2017', {}),
      publication('ISO 80001:2020', {}),
      publication('ISO 80001:2018', {}),
    );
    const keys = new Map(documents.map(({ key, sortKey }) => [sortKey, key]));
    expect([...keys.keys()].sort().map((sortKey) => keys.get(sortKey))).toEqual([
      'ISO 80001:2018',
      'ISO 80001:2020',
      'ISO 80002:2017',
    ]);
  });

  it('is found by the words of its designation, title and scope, if there are any', async () => {
    const [bare] = await publications(publication('ISO 80001:2020', {}));
    expect(bare?.words).toEqual(['iso', '80001', 'iso80001', '2020']);
    const [described] = await publications(
      publication('ISO 80001:2020', { title: 'Kites', scope: '<p>Tails</p>' }),
    );
    expect(described?.words.slice(4)).toEqual(['kites', 'tails']);
  });

  it('has the year of its own designation; a supplement that of the supplement', () => {
    const yearOf = (text: string) => {
      const read = parseDocumentReference(text);
      return read.ok ? designationYear(read.value) : undefined;
    };
    expect(yearOf('ISO/IEC 19566-7:2022')).toBe(2022);
    expect(yearOf('ISO/IEC 19566-7:2022/Amd 1:2025')).toBe(2025);
    expect(yearOf('ISO/IEC 19566-7')).toBeNull();
  });
});

describe('committees that share in a publication', () => {
  const developed = publication('ISO 80001:2020', { committee: 'ISO/TC 901', workingGroup: joint });

  it('are the parents of its joint group that do not hold it themselves', async () => {
    const documents = await publications(developed, jointGroup('2020-01-31', ['ISO/TC 902']));
    expect(sharesOf(documents)).toEqual([['2020-06-30', 'JOINT_GROUP ISO/TC 902']]);
    expect(documents[0]?.involved).toEqual(['ISO/TC 901', joint, 'ISO/TC 902']);
  });

  it('are nobody for a group that no source calls joint', async () => {
    expect(sharesOf(await publications(developed))).toEqual([['2020-06-30']]);
  });

  it('are the parents of the day: from the day on which a source names them', async () => {
    const documents = await publications(
      developed,
      jointGroup('2020-01-31', ['ISO/TC 902']),
      jointGroup('2021-01-31', ['ISO/TC 903']),
    );
    expect(sharesOf(documents)).toEqual([
      ['2020-06-30', 'JOINT_GROUP ISO/TC 902'],
      ['2021-01-31', 'JOINT_GROUP ISO/TC 903'],
    ]);
  });

  it('are those that had its project in their programme, also after it left the programme', async () => {
    const documents = await publications(
      publication('ISO 80001:2020', { committee: 'ISO/TC 901' }),
      entry('ISO/TC 902', 'ISO 80001', '2019-06-30'),
      programme('ISO/TC 902', '2020-01-31', []),
    );
    expect(sharesOf(documents)).toEqual([['2020-06-30', 'PROGRAMME ISO/TC 902']]);
  });

  it('are not those that list another project, nor the committee that holds it', async () => {
    const documents = await publications(
      publication('ISO 80001:2020', { committee: 'ISO/TC 901' }),
      entry('ISO/TC 901', 'ISO 80001', '2019-06-30'),
      entry('ISO/TC 902', 'ISO 80002', '2019-06-30'),
    );
    expect(sharesOf(documents)).toEqual([['2020-06-30']]);
  });

  it('count from the day on which a source lists the project, not before', async () => {
    const documents = await publications(
      publication('ISO 80001:2020', { committee: 'ISO/TC 901' }),
      entry('ISO/TC 902', 'ISO 80001', '2021-06-30'),
    );
    expect(sharesOf(documents)).toEqual([['2020-06-30'], ['2021-06-30', 'PROGRAMME ISO/TC 902']]);
  });

  it('are the parents of a joint group that had the project in its programme, while it was joint', async () => {
    const documents = await publications(
      publication('ISO 80001:2020', { committee: 'ISO/TC 901' }),
      entry(joint, 'ISO 80001', '2019-06-30'),
      jointGroup('2021-01-31', ['ISO/TC 902']),
    );
    expect(sharesOf(documents)).toEqual([
      ['2020-06-30', `PROGRAMME ${joint}`],
      ['2021-01-31', 'JOINT_GROUP ISO/TC 902', `PROGRAMME ${joint}`],
    ]);
  });

  it('are not the parents of a joint group before it lists the project, nor those that it had only before', async () => {
    const documents = await publications(
      publication('ISO 80001:2020', { committee: 'ISO/TC 901' }),
      jointGroup('2018-01-31', ['ISO/TC 903']),
      jointGroup('2020-12-31', ['ISO/TC 902']),
      entry(joint, 'ISO 80001', '2021-06-30'),
    );
    expect(sharesOf(documents)).toEqual([
      ['2020-06-30'],
      ['2021-06-30', 'JOINT_GROUP ISO/TC 902', `PROGRAMME ${joint}`],
    ]);
  });

  it('are the parents of a joint group without duplicates, when its programme states the project again', async () => {
    const documents = await publications(
      publication('ISO 80001:2020', { committee: 'ISO/TC 901' }),
      jointGroup('2018-01-31', ['ISO/TC 902']),
      entry(joint, 'ISO 80001', '2019-06-30'),
      { ...entry(joint, 'ISO 80001', '2021-06-30'), values: { administeredElsewhere: true } },
    );
    const shares = ['JOINT_GROUP ISO/TC 902', `PROGRAMME ${joint}`];
    expect(sharesOf(documents)).toEqual([
      ['2020-06-30', ...shares],
      ['2021-06-30', ...shares],
    ]);
  });

  it('are the parents of a joint group without duplicates, when it developed and lists the project', async () => {
    const documents = await publications(
      developed,
      jointGroup('2018-01-31', ['ISO/TC 902']),
      entry(joint, 'ISO 80001', '2019-06-30'),
    );
    expect(sharesOf(documents)).toEqual([['2020-06-30', 'JOINT_GROUP ISO/TC 902']]);
  });
});

describe('an ICS code', () => {
  const listed = (code: string, values: object, asOf: string): LooseFact => ({
    kind: 'ics',
    asOf,
    subject: { code },
    values,
  });

  it('exists with its ancestors from the first day on which a publication or project uses it', async () => {
    const codes = await icsCodes(
      publication('ISO 80001:2020', { ics: ['35.240.40'] }, '2021-06-30'),
      publication('ISO 80002:2020', { ics: ['35.240.40'] }, '2020-06-30'),
      publication('ISO 80003:2020', { ics: ['35.240.40'] }, '2022-06-30'),
    );
    expect(codes.map(({ code, level, validFrom, parent }) => [code, level, validFrom, parent])).toEqual([
      ['35.240.40', 3, '2020-06-30', '35.240'],
      ['35.240', 2, '2020-06-30', '35'],
      ['35', 1, '2020-06-30', null],
    ]);
  });

  it('cites the first of two publications of the same day that use it', async () => {
    const [code] = await icsCodes(
      publication('ISO 80001:2020', { ics: ['35'] }),
      publication('ISO 80002:2020', { ics: ['35'] }),
    );
    expect(code?.sources.map(({ locator }) => locator)).toEqual(['line 1']);
  });

  it('has a title from the day on which a source lists it; used alone it has none and sorts last', async () => {
    const codes = await icsCodes(
      publication('ISO 80001:2020', { ics: ['35'] }, '2020-06-30'),
      listed('35', { title: 'Information technology', titleFr: 'Informatique' }, '2021-06-30'),
    );
    expect(
      codes.map(({ validFrom, validTo, title, titleSort }) => [validFrom, validTo, title, titleSort]),
    ).toEqual([
      ['2021-06-30', '9999-12-31', 'Information technology', 'information technology'],
      ['2020-06-30', '2021-06-30', null, '\uffff'],
    ]);
  });

  it('has the stated parent, or else the one of its digits', async () => {
    const [stated] = await icsCodes(listed('35.030', { parent: '33' }, '2020-06-30'));
    expect(stated?.parent).toBe('33');
    const [read] = await icsCodes(listed('35.030', {}, '2020-06-30'));
    expect(read?.parent).toBe('35');
  });
});
