import { describe, expect, it } from 'vitest';
import { collectFacts } from '../../history/fact-collection.ts';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import type { Fact, FactOf, FactSet } from '../../facts/facts.ts';
import { mentionedCommittees } from '../../history/committee-names.ts';
import { renameThings } from '../../facts/renaming.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import { madeUpFacts } from '../harness/subgraph.ts';
import { wholeEdition } from './editions/made-up-series.ts';

type Loose<K extends Fact['kind']> = Omit<FactOf<K>, 'source' | 'locator'>;

function alias(
  of: FactOf<'alias'>['subject']['of'],
  from: string,
  name: string,
  asOf = '2025-05-01',
): Loose<'alias'> {
  return { kind: 'alias', subject: { of, alias: from }, values: { name }, asOf };
}

function member(body: string, asOf = '2020-05-28', committee = 'ISO/PC 900'): Loose<'membership'> {
  return { kind: 'membership', subject: { committee, body }, values: { status: 'P' }, asOf };
}

function keysOf(kind: Fact['kind'], sets: readonly FactSet[]): readonly string[] {
  return [...new Set(collectFacts(sets).factsOf(kind).map(subjectKey))];
}

function namesOf(key: string, sets: readonly FactSet[]): readonly string[] | undefined {
  return collectFacts(sets)
    .otherNames.get(key)
    ?.map(({ name, from, citation }) => `${name} from ${from}, ${citation.source} ${citation.locator}`);
}

const kites = { id: 900, reference: 'ISO/PC 900', title: 'Kites' };

describe('an alias', () => {
  const sets = [
    madeUpFacts('report', [member('OLDB')]),
    madeUpFacts('statements', [alias('national-body', 'OLDB', 'NEWB')]),
  ];

  it('gives every fact the canonical name, and states the original one', () => {
    expect(collectFacts(sets).factsOf('membership')).toEqual([
      {
        ...member('NEWB'),
        source: 'report',
        locator: 'line 1',
        stated: { body: 'OLDB' },
      },
    ]);
  });

  it('does not replace the wording that a source states', () => {
    const stated = { ...member('OLDB'), stated: { body: 'Old Body' } };
    const report = madeUpFacts('report', [stated]);
    const [fact] = collectFacts([report, madeUpFacts('s', [alias('national-body', 'OLDB', 'NEWB')])]).factsOf(
      'membership',
    );
    expect(fact?.stated).toEqual({ body: 'Old Body' });
  });

  it('may lead over several steps', () => {
    const more = madeUpFacts('more', [alias('national-body', 'NEWB', 'LAST')]);
    expect(keysOf('membership', [...sets, more])).toEqual(['ISO/PC 900|LAST']);
  });

  it('may not lead in a circle', () => {
    const more = madeUpFacts('more', [alias('national-body', 'NEWB', 'OLDB')]);
    expect(() => collectFacts([...sets, more])).toThrow(
      'the other names of the national-body NEWB form a circle: NEWB, then OLDB, then NEWB; expected one canonical name',
    );
  });

  it('does not join names with different ids', () => {
    const dump = wholeEdition({ day: '2025-05-21', committees: [], bodies: { OLDB: 1, NEWB: 2 } });
    expect(keysOf('membership', [...sets, dump])).toEqual(['ISO/PC 900|OLDB']);
  });

  it('applies to its own kind of thing only', () => {
    const other = madeUpFacts('other', [alias('organization', 'DIN', 'XYZ')]);
    expect(keysOf('membership', [madeUpFacts('report', [member('DIN')]), other])).toEqual(['ISO/PC 900|DIN']);
  });
});

describe('one numeric id under several names', () => {
  const sets = [
    wholeEdition({
      day: '2025-05-21',
      committees: [{ ...kites, participating: ['ITA'], organizations: ['GS1'] }],
      bodies: { ITA: 13 },
    }),
    wholeEdition({
      day: '2026-03-10',
      committees: [{ ...kites, reference: 'ISO/TC 900', participating: ['ITAL'], organizations: ['GS1'] }],
      bodies: { ITAL: 13 },
    }),
    madeUpFacts('report', [
      member('ITA'),
      {
        kind: 'roster',
        subject: { of: 'membership', scope: 'ISO/PC 900 P' },
        values: { members: ['ISO/PC 900|ITA'] },
        asOf: '2020-05-28',
      },
      {
        kind: 'appointment',
        subject: { committee: 'ISO/PC 900/WG 1', role: 'CONVENOR', person: 'Ada Example' },
        values: { fromParent: 'ISO/PC 900' },
        asOf: '2020-05-28',
      },
      {
        kind: 'resolution',
        subject: { committee: 'ISO/PC 900', resolution: '1' },
        values: { effects: [{ type: 'FORMS_LIAISON', with: { committee: 'ISO/PC 900' } }] },
        asOf: '2020-05-28',
      },
    ]),
  ];
  const collection = collectFacts(sets);

  it('has the name that the files used last', () => {
    expect(keysOf('membership', sets)).toEqual(['ISO/TC 900|ITAL']);
    expect(keysOf('committee', sets)).toEqual(['ISO/TC 900']);
    expect(keysOf('liaison', sets)).toEqual(['ISO/TC 900|-|organization:GS1']);
  });

  it('did not leave and join on the day on which its name changed', () => {
    const versions = collection.timelines('membership').get('ISO/TC 900|ITAL') ?? [];
    expect(versions.map(({ validFrom, validTo }) => `${validFrom}..${validTo}`)).toEqual([
      '2020-05-28..2025-05-21',
      '2025-05-21..2026-03-10',
      '2026-03-10..9999-12-31',
    ]);
    expect(versions.every(({ values }) => values['status'] === 'P')).toBe(true);
    expect(collection.factsOf('committee').map(({ values }) => values.status)).toEqual(['ACTIVE', 'ACTIVE']);
  });

  it('is renamed in complete lists, effects and references of groups', () => {
    expect(collection.rosters.get('membership|ISO/TC 900 P')?.map(({ members }) => [...members])).toEqual([
      ['ISO/TC 900|ITAL'],
      ['ISO/TC 900|ITAL'],
      ['ISO/TC 900|ITAL'],
    ]);
    expect(collection.factsOf('appointment')[0]).toMatchObject({
      subject: { committee: 'ISO/TC 900/WG 1' },
      values: { fromParent: 'ISO/TC 900' },
      stated: { committee: 'ISO/PC 900/WG 1', fromParent: 'ISO/PC 900' },
    });
    expect(collection.factsOf('resolution')[0]?.values.effects).toEqual([
      { type: 'FORMS_LIAISON', with: { committee: 'ISO/TC 900' } },
    ]);
  });

  it('has every name with the first day of its use', () => {
    expect(namesOf('committee|ISO/TC 900', sets)).toEqual([
      'ISO/PC 900 from 2020-05-28, report line 1',
      'ISO/TC 900 from 2026-03-10, committees-2026-03-10 id 900',
    ]);
    expect(namesOf('national-body|ITAL', sets)).toEqual([
      'ITA from 2020-05-28, report line 1',
      'ITAL from 2026-03-10, committees-2026-03-10 id 13',
    ]);
    expect(namesOf('committee|ISO/TC 900/WG 1', sets)).toEqual([
      'ISO/PC 900/WG 1 from 2020-05-28, report line 3',
    ]);
    expect(namesOf('organization|GS1', sets)).toBeUndefined();
  });

  it('is two things if the files give one name to both', () => {
    const reused = wholeEdition({
      day: '2026-09-01',
      committees: [{ ...kites, reference: 'ISO/TC 900', participating: ['ITA', 'ITAL'] }],
      bodies: { ITA: 14, ITAL: 13 },
    });
    expect(keysOf('membership', [...sets, reused])).toEqual(['ISO/TC 900|ITA', 'ISO/TC 900|ITAL']);
  });

  it('has a name that only an alias states', () => {
    const statements = madeUpFacts('statements', [alias('national-body', 'ANCIENT', 'ITA', '2025-06-01')]);
    expect(namesOf('national-body|ITAL', [...sets, statements])?.[1]).toBe(
      'ANCIENT from 2025-06-01, statements line 1',
    );
  });
});

describe('the canonical name of a national body', () => {
  const named = (body: string, isoId: number, asOf: string): Loose<'national-body'> => ({
    kind: 'national-body',
    subject: { body },
    values: { isoId },
    asOf,
  });
  const bodiesOf = (...facts: Parameters<typeof madeUpFacts>[1]) =>
    collectFacts([madeUpFacts('report', facts)])
      .factsOf('membership')
      .map(({ subject }) => subject.body);

  it('is the one that the files used last, in any order of the files', () => {
    const files = [named('AAA', 13, '2026'), named('ZZZ', 13, '2020')];
    expect(bodiesOf(...files, member('ZZZ'))).toEqual(['AAA']);
    expect(bodiesOf(named('AAA', 13, '2020'), named('ZZZ', 13, '2026'), member('AAA'))).toEqual(['ZZZ']);
  });

  it('is the one with an id if an alias joins it with another', () => {
    expect(
      bodiesOf(named('OLDB', 13, '2020'), alias('national-body', 'OLDB', 'NEWB'), member('NEWB')),
    ).toEqual(['OLDB']);
  });

  it('is that of the latest alias', () => {
    const [toC, toB] = [alias('national-body', 'A', 'C', '2019'), alias('national-body', 'A', 'B', '2020')];
    expect(bodiesOf(toB, toC, member('A'))).toEqual(['B']);
    expect(bodiesOf(toC, toB, member('A'))).toEqual(['B']);
  });

  it('is not changed by an alias of itself or without a name', () => {
    const open = { ...alias('national-body', 'B', ''), values: {} };
    expect(bodiesOf(alias('national-body', 'A', 'A'), open, member('A'), member('B'))).toEqual(['A', 'B']);
  });

  it('has an older name from its first use, even if the alias is of an earlier date', () => {
    const older = alias('national-body', 'OLDB', 'NEWB', '2018');
    expect(
      namesOf('national-body|NEWB', [madeUpFacts('report', [older, member('OLDB', '2020-05-28')])]),
    ).toEqual(['OLDB from 2020-05-28, report line 2']);
  });
});

describe('an organization that a report shortens to the acronym of another', () => {
  const listed = (organization: string, stated?: string) => ({
    kind: 'organization' as const,
    subject: { organization },
    values: { name: 'Elm and Elder Alliance Inc.' },
    asOf: '2020-05-28',
    ...(stated === undefined ? {} : { stated: { organization: stated } }),
  });
  const liaison = (organization: string): Loose<'liaison'> => ({
    kind: 'liaison',
    subject: { from: { organization }, to: { committee: 'ISO/TC 900' }, directed: true },
    values: { category: 'A' },
    asOf: '2020-05-28',
  });
  const roster: Loose<'roster'> = {
    kind: 'roster',
    subject: { of: 'liaison', scope: 'to ISO/TC 900, organizations, category A' },
    values: { members: ['organization:EEA|>|ISO/TC 900'] },
    asOf: '2020-05-28',
  };
  const report = madeUpFacts('report', [listed('EEA', 'EEA Inc.'), liaison('EEA'), roster]);
  const named = (name: string, isoId: number): Loose<'organization'> => ({
    kind: 'organization',
    subject: { organization: name },
    values: { isoId },
    asOf: '2025-05-22',
  });
  const file = madeUpFacts('file', [named('EEA', 68), named('EEA Inc.', 71)]);

  it('is the one with its full name in the files, in all facts of the report', () => {
    const sets = [report, file];
    expect(keysOf('organization', sets)).toEqual(['EEA', 'EEA Inc.']);
    expect(keysOf('liaison', sets)).toEqual(['organization:EEA Inc.|>|ISO/TC 900']);
    const [list] = collectFacts(sets).factsOf('roster');
    expect(list?.values.members).toEqual(['organization:EEA Inc.|>|ISO/TC 900']);
    expect(collectFacts(sets).factsOf('liaison')[0]?.stated).toEqual({ from: 'EEA' });
    expect(
      collectFacts(sets)
        .factsOf('organization')
        .map(({ subject, values }) => [subject.organization, values.isoId ?? values.name]),
    ).toEqual([
      ['EEA', 68],
      ['EEA Inc.', 'Elm and Elder Alliance Inc.'],
      ['EEA Inc.', 71],
    ]);
  });

  it('has the short name of the report until a file uses the full name', () => {
    expect(namesOf('organization|EEA Inc.', [report, file])).toEqual([
      'EEA from 2020-05-28, report line 1',
      'EEA Inc. from 2025-05-22, file line 2',
    ]);
    expect(namesOf('organization|EEA', [report, file])).toBeUndefined();
  });

  it('has its short name if no file has its full name, or a source gives it two', () => {
    expect(keysOf('liaison', [report])).toEqual(['organization:EEA|>|ISO/TC 900']);
    const both = madeUpFacts('report', [...report.facts, listed('EEA', 'EEA Ltd.')]);
    const other = madeUpFacts('other', [named('EEA Ltd.', 72)]);
    expect(keysOf('liaison', [both, file, other])).toEqual(['organization:EEA|>|ISO/TC 900']);
  });

  it('is not assumed in other sources, which may mean the other one', () => {
    const bare = madeUpFacts('bare', [liaison('EEA')]);
    expect(keysOf('liaison', [report, file, bare])).toEqual([
      'organization:EEA|>|ISO/TC 900',
      'organization:EEA Inc.|>|ISO/TC 900',
    ]);
  });
});

describe('the fields that name committees', () => {
  it('are the same for renaming and for mentioned committees', async () => {
    const all = (await readFactFolder('data/facts')).flatMap((set) => set.facts);
    // An alias says which names there are: it keeps them.
    const facts = all.filter(({ kind }) => kind !== 'alias');
    const rename = (name: string) => `${name}/SC 99`;
    const wrong = facts.filter((fact) => {
      const renamed = renameThings(fact, (of, name) => (of === 'committee' ? rename(name) : name));
      const expected = mentionedCommittees([fact]).map(rename).sort();
      return mentionedCommittees([renamed]).join() !== expected.join();
    });
    expect(wrong).toEqual([]);
    expect(new Set(facts.map(({ kind }) => kind)).size).toBeGreaterThan(20);
  });
});
