import { describe, expect, it } from 'vitest';
import { citeFact } from '../../facts/citations.ts';
import { buildCommitteeHistories } from '../../history/committee-histories.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import { buildSubjectTimelines, bareVersion } from '../../history/histories.ts';
import { citeNamings, fillBefore, groupNamings, namingBy } from '../../history/named-versions.ts';
import type { Version } from '../../history/timeline.ts';
import { madeUpFacts } from '../harness/subgraph.ts';

const end = '9999-12-31';
const naming = (asOf: string, source = 'a', locator = 'line 1') => ({
  key: 'k',
  day: asOf,
  citation: citeFact({ source, locator, asOf }),
});
const print = (versions: readonly Version[]) =>
  versions.map(
    ({ validFrom, validTo, sources }) =>
      `${validFrom}..${validTo} ${sources.map(({ source, asOf, locator }) => `${source} ${asOf} ${locator}`).join(', ')}`,
  );
const own = bareVersion('k', { validFrom: '2020-01-01', validTo: end }, [
  naming('2020-01-01', 'own').citation,
]);

describe('something that sources only name', () => {
  it('exists from its first naming, with the latest naming of each source', () => {
    const namings = [naming('2018-01-01'), naming('2019-01-01', 'b'), naming('2020-01-01')];
    expect(print(fillBefore('k', [], namings))).toEqual([
      '2018-01-01..2019-01-01 a 2018-01-01 line 1',
      '2019-01-01..2020-01-01 b 2019-01-01 line 1, a 2018-01-01 line 1',
      `2020-01-01..${end} a 2020-01-01 line 1, b 2019-01-01 line 1`,
    ]);
    expect(fillBefore('k', [], [])).toEqual([]);
  });

  it('is cited at the first of several places in a source', () => {
    const places = ['line 10', 'line 2 b', 'line 2 a', 'line 30'].map((place) =>
      naming('2018-01-01', 'a', place),
    );
    expect(print(fillBefore('k', [], places))).toEqual([`2018-01-01..${end} a 2018-01-01 line 2 a`]);
  });

  it('has its own facts from their first day on', () => {
    const namings = [naming('2019-01-01'), naming('2020-01-01', 'b'), naming('2021-01-01', 'c')];
    const filled = fillBefore('k', [own], namings);
    expect(print(filled)).toEqual([
      '2019-01-01..2020-01-01 a 2019-01-01 line 1',
      `2020-01-01..${end} own 2020-01-01 line 1`,
    ]);
    expect(filled[1]).toBe(own);
  });

  it('cites later namings beside its own facts if requested', () => {
    const namings = [naming('2019-01-01'), naming('2020-01-01', 'b'), naming('2021-01-01')];
    expect(print(citeNamings('k', [own], namings))).toEqual([
      '2019-01-01..2020-01-01 a 2019-01-01 line 1',
      '2020-01-01..2021-01-01 own 2020-01-01 line 1, b 2020-01-01 line 1, a 2019-01-01 line 1',
      `2021-01-01..${end} own 2020-01-01 line 1, a 2021-01-01 line 1, b 2020-01-01 line 1`,
    ]);
  });

  it('is grouped by key, with the wording of the source', () => {
    const fact = { kind: 'committee', subject: { committee: 'ISO/TC 999' }, values: {} } as const;
    const one = namingBy({ ...fact, source: 'a', locator: 'line 1', asOf: '2019' }, 'k', 'PC 999');
    expect([one.day, one.citation.statedAs]).toEqual(['2019-12-31', 'PC 999']);
    expect([...groupNamings([one, { ...one, key: 'other' }]).keys()]).toEqual(['k', 'other']);
  });
});

describe('a committee exists', () => {
  const committee = 'ISO/TC 999';
  const histories = (...facts: Parameters<typeof madeUpFacts>[1]) =>
    [...buildCommitteeHistories(collectFacts([madeUpFacts('report', facts)]))].map(
      ([reference, versions]) => `${reference} ${print(versions).join('; ')}`,
    );
  const described = { kind: 'committee', subject: { committee }, values: {}, asOf: '2020-05-28' } as const;

  it.each([
    ['a role in it', 'appointment', { committee, role: 'CHAIR', person: 'Ann Lee' }],
    ['a member', 'membership', { committee, body: 'SA' }],
    ['a count', 'count', { committee, of: 'SUBGROUPS' }],
  ] as const)('from the first day on which a source states %s', (_, kind, subject) => {
    expect(histories(described, { kind, subject, values: {}, asOf: '2018' })).toEqual([
      `${committee} 2018-12-31..2020-05-28 report 2018-12-31 line 2; 2020-05-28..${end} report 2020-05-28 line 1`.replace(
        'report 2018-12-31',
        'report 2018',
      ),
    ]);
  });

  it('from the first day on which a source states a group of it, and so does the group', () => {
    const subgroup = { parent: committee, group: `${committee}/WG 1` };
    expect(histories({ kind: 'subgroup', subject: subgroup, values: {}, asOf: '2018-05-28' })).toEqual([
      `${committee} 2018-05-28..${end} report 2018-05-28 line 1`,
      `${committee}/WG 1 2018-05-28..${end} report 2018-05-28 line 1`,
    ]);
  });

  it('from its own facts on even if others name it later', () => {
    const member = { kind: 'membership', subject: { committee, body: 'SA' }, values: {} } as const;
    expect(histories(described, { ...member, asOf: '2020-05-28' }, { ...member, asOf: '2021' })).toEqual([
      `${committee} 2020-05-28..${end} report 2020-05-28 line 1`,
    ]);
  });

  it('not by a mere mention', () => {
    const subject = { from: { committee }, to: { organization: 'GS1' }, directed: true };
    expect(histories({ kind: 'liaison', subject, values: {}, asOf: '2018' })).toEqual([]);
  });
});

describe('the histories of a kind', () => {
  it('come with the subject of their last fact', () => {
    const spelled = (person: string, asOf: string) =>
      ({
        kind: 'appointment',
        subject: { committee: 'ISO/TC 999', role: 'CHAIR', person },
        values: {},
        asOf,
      }) as const;
    const facts = [spelled('Ann LEE', '2019'), spelled('Ann Lee', '2020'), spelled('Bo Ek', '2020')];
    const timelines = buildSubjectTimelines(collectFacts([madeUpFacts('report', facts)]), 'appointment');
    expect(timelines.map(({ subject, versions }) => [subject.person, versions.length])).toEqual([
      ['Ann Lee', 2],
      ['Bo Ek', 1],
    ]);
  });
});
