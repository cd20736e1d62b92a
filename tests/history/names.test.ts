/** Names of people, other names of things, and projects that sources imply. */
import { describe, expect, it } from 'vitest';
import { citeFact } from '../../facts/citations.ts';
import type { Fact } from '../../facts/facts.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import { knownProjects } from '../../history/known-projects.ts';
import { nameOn, namesBeside, namesOf, namingDays } from '../../history/other-names.ts';
import {
  collectAliases,
  collectSpellings,
  fullestName,
  isPublic,
  namesIn,
  publicNames,
  renamePeople,
  spellingIds,
} from '../../history/people-names.ts';
import { statedNames } from '../../history/stated-names.ts';
import { madeUpFacts } from '../harness/subgraph.ts';

const provenance = { asOf: '2020', source: 'report', locator: 'line 1' };
const fact = (stated: Pick<Fact, 'kind' | 'subject' | 'values'> & Partial<Fact>) => ({
  ...provenance,
  ...stated,
});
const alias = (from: string, to?: string) =>
  fact({ kind: 'person-alias', subject: { alias: from }, values: to === undefined ? {} : { person: to } });
const chair = (person: string, source = 'report') =>
  fact({
    kind: 'appointment',
    subject: { committee: 'ISO/TC 9', role: 'CHAIR', person },
    values: {},
    source,
  });
const contact = fact({ kind: 'contact', subject: { person: 'Cy Doe' }, values: { phone: '1' } });

describe('the spellings of a person', () => {
  it('lead to one canonical name, over several steps', () => {
    const aliases = collectAliases([
      alias('A. Lee', 'Ann Lee'),
      alias('Ann Lee', 'Anna Lee'),
      chair('Bo Ek'),
    ]);
    expect([...aliases]).toEqual([
      ['a-lee', 'Anna Lee'],
      ['ann-lee', 'Anna Lee'],
    ]);
  });

  it('may lead to a spelling with the same id', () => {
    expect([...collectAliases([alias('Ann LEE', 'Ann Lee')])]).toEqual([['ann-lee', 'Ann Lee']]);
    expect([...collectAliases([alias('Ann Lee')])]).toEqual([]);
  });

  it('may not lead in a circle', () => {
    const circle = [alias('A B', 'C D'), alias('C D', 'E F'), alias('E F', 'A B')];
    expect(() => collectAliases(circle)).toThrow(
      'the spellings of C D form a circle; expected one canonical name',
    );
  });

  it('are collected under the id of the canonical name', () => {
    const facts = [alias('A. Lee', 'Ann Lee'), chair('Ann Lee'), chair('Ann LEE'), chair('Bo Ek')];
    const spellings = collectSpellings(facts, collectAliases(facts));
    expect([...spellings]).toEqual([
      ['ann-lee', ['A. Lee', 'Ann LEE', 'Ann Lee']],
      ['bo-ek', ['Bo Ek']],
    ]);
    expect(spellingIds({ spellings }, 'ann-lee')).toEqual(['ann-lee', 'a-lee']);
    expect(spellingIds({ spellings }, 'cy-doe')).toEqual(['cy-doe']);
  });

  it('are the names in a fact, of an alias both', () => {
    expect(namesIn(alias('A. Lee', 'Ann Lee'))).toEqual(['A. Lee', 'Ann Lee']);
    expect(namesIn(chair('Ann Lee'))).toEqual(['Ann Lee']);
  });

  it('are replaced in facts and in complete lists of people, but not in other lists', () => {
    const aliases = collectAliases([alias('A. Lee', 'Ann Lee')]);
    expect(renamePeople(chair('A. Lee'), aliases)).toEqual(chair('Ann Lee'));
    expect(renamePeople(alias('A. Lee', 'Ann Lee'), aliases)).toEqual(alias('A. Lee', 'Ann Lee'));
    const list = (of: 'appointment' | 'membership', members: readonly string[]) =>
      fact({ kind: 'roster', subject: { of, scope: 'ISO/TC 9 CHAIR' }, values: { members: [...members] } });
    expect(
      renamePeople(list('appointment', ['ISO/TC 9|CHAIR|a-lee', 'ISO/TC 9|CHAIR|bo-ek']), aliases),
    ).toEqual(list('appointment', ['ISO/TC 9|CHAIR|ann-lee', 'ISO/TC 9|CHAIR|bo-ek']));
    expect(renamePeople(list('appointment', ['a-lee|CHAIR|bo-ek']), aliases)).toEqual(
      list('appointment', ['a-lee|CHAIR|bo-ek']),
    );
    const members = list('membership', ['ISO/TC 9|a-lee']);
    expect(renamePeople(members, aliases)).toBe(members);
  });

  it('are public in facts about a person on a day, not in contacts and aliases', () => {
    expect([chair('Ann Lee'), contact, alias('A. Lee', 'Ann Lee')].map(isPublic)).toEqual([
      true,
      false,
      false,
    ]);
    const names = publicNames([chair('Ann Lee'), contact, alias('A. Lee', 'Ann Lee'), chair('Ann LEE')]);
    expect([...names]).toEqual([['ann-lee', ['Ann Lee', 'Ann LEE']]]);
  });

  it('have the one with the most accents and apostrophes as the fullest, then the longest, then the first', () => {
    expect(fullestName(['Shinichiro Matsuo', "Shin'ichiro Matsuo"])).toBe("Shin'ichiro Matsuo");
    expect(fullestName(['Zoe Alexandra Doe', 'Zoé Doe'])).toBe('Zoé Doe');
    expect(fullestName(['Z. Doe', 'Zoe Doe', 'Z Doe'])).toBe('Zoe Doe');
    expect(fullestName(['Zoe DOE', 'Zoe Doe', 'ZOE Doe'])).toBe('ZOE Doe');
    expect(fullestName([])).toBeUndefined();
  });
});

describe('the names of a renamed thing', () => {
  const dated = (name: string, from: string) => ({
    name,
    from,
    citation: citeFact({ source: 'report', locator: 'line 1', asOf: from }),
  });
  const names = [dated('ISO/PC 999', '2018-05-28'), dated('ISO/TC 999', '2020-05-28')];

  it('are in use from their first day on', () => {
    expect(nameOn(names, '2020-05-27', 'x')).toBe('ISO/PC 999');
    expect(nameOn(names, '2020-05-28', 'x')).toBe('ISO/TC 999');
    expect(nameOn(names, '2018-05-28', 'x')).toBe('ISO/PC 999');
  });

  it('have the oldest before all of them, and the canonical one if there is no other', () => {
    expect(nameOn(names, '2017-01-01', 'x')).toBe('ISO/PC 999');
    expect(nameOn([], '2020-01-01', 'x')).toBe('x');
  });

  it('other than the shown one are those in use by the day', () => {
    const beside = (day: string, shown: string) => namesBeside(names, day, shown).map(({ name }) => name);
    expect(beside('2020-05-28', 'ISO/TC 999')).toEqual(['ISO/PC 999']);
    expect(beside('2020-05-28', 'ISO/PC 999')).toEqual(['ISO/TC 999']);
    expect(beside('2020-05-27', 'ISO/PC 999')).toEqual([]);
    expect(namingDays(names)).toEqual(['2018-05-28', '2020-05-28']);
  });

  it('are found by kind and canonical name', () => {
    const otherNames = new Map([['committee|ISO/TC 999', names]]);
    expect(namesOf({ otherNames }, 'committee', 'ISO/TC 999')).toBe(names);
    expect(namesOf({ otherNames }, 'organization', 'ISO/TC 999')).toEqual([]);
  });
});

describe('a project exists', () => {
  const publication = (values: Readonly<Record<string, string>>, designation = 'ISO/TR 99001:2020') =>
    fact({ kind: 'publication', subject: { designation }, values });

  it('if a source mentions it as a project', () => {
    const entry = { committee: 'ISO/TC 9', project: 'ISO 99002' };
    expect([...knownProjects([fact({ kind: 'programme-entry', subject: entry, values: {} })])]).toEqual([
      'ISO 99002',
    ]);
    expect([
      ...knownProjects([publication({ project: 'ISO 99003', workingGroup: 'ISO/TC 9/WG 1' })]),
    ]).toEqual(['ISO 99003']);
  });

  it('if a publication names the group that developed it', () => {
    expect([...knownProjects([publication({ workingGroup: 'ISO/TC 9/WG 1' })])]).toEqual(['ISO 99001']);
  });

  it('not by a publication alone, nor by one without a number', () => {
    expect([...knownProjects([publication({ committee: 'ISO/TC 9' })])]).toEqual([]);
    expect([...knownProjects([publication({ workingGroup: 'ISO/TC 9/WG 1' }, 'Kites')])]).toEqual([]);
  });
});

describe('the full name of an organization in a source', () => {
  const listed = (organization: string, words?: string, isoId?: number) =>
    fact({
      kind: 'organization',
      subject: { organization },
      values: isoId === undefined ? {} : { isoId },
      ...(words === undefined ? {} : { stated: { organization: words } }),
    });
  const found = (...facts: readonly Fact[]) =>
    [...statedNames(facts, (words) => words.endsWith('.'))].map(([source, names]) => [source, ...names]);

  it('replaces its short name if the files of ISO know it', () => {
    expect(found(listed('EEA', 'EEA Inc.'))).toEqual([['report', ['EEA', 'EEA Inc.']]]);
    expect(found(listed('EEA', 'EEA Incorporated'))).toEqual([]);
  });

  it('is none if it is the short name, or the organization has an id or no wording', () => {
    expect(found(listed('EEA.', 'EEA.'), listed('EEA', 'EEA Inc.', 7), listed('EEA'))).toEqual([]);
    const body = { kind: 'national-body', subject: { body: 'SA' }, values: {} } as const;
    expect(found(fact({ ...body, stated: { organization: 'EEA Inc.' } }))).toEqual([]);
  });

  it('is ignored if the source has two for one short name', () => {
    expect(found(listed('EEA', 'EEA Inc.'), listed('EEA', 'EEA Ltd.'), listed('GS1', 'GS1 Inc.'))).toEqual([
      ['report', ['GS1', 'GS1 Inc.']],
    ]);
    expect(found(listed('EEA', 'EEA Inc.'), listed('EEA', 'EEA Inc.'))).toEqual([
      ['report', ['EEA', 'EEA Inc.']],
    ]);
    const other = { ...listed('EEA', 'EEA Ltd.'), source: 'other' };
    expect(found(listed('EEA', 'EEA Inc.'), other)).toEqual([
      ['report', ['EEA', 'EEA Inc.']],
      ['other', ['EEA', 'EEA Ltd.']],
    ]);
  });
});

describe('a renamed committee', () => {
  it('gives its groups a second name, but not the committees beside it', () => {
    const wg = (committee: string, asOf: string) =>
      ({ kind: 'committee', subject: { committee }, values: {}, asOf }) as const;
    const { otherNames } = collectFacts([
      madeUpFacts('report', [
        {
          kind: 'alias',
          subject: { of: 'committee', alias: 'ISO/TC 7' },
          values: { name: 'ISO/TC 9' },
          asOf: '2020',
        },
        ...[wg('ISO/TC 7/WG 1', '2019'), wg('ISO/TC 9/WG 1', '2021'), wg('ISO/TC 8/WG 1', '2021')],
        wg('ISO/TC 9/SC 2/WG 3', '2021'),
        wg('ISO/TC 7/SC 2/WG 3', '2020'),
        wg('ISO/TC 9/WG 5', '2021'),
      ]),
    ]);
    const names = [...otherNames].map(([key, list]) => [
      key,
      ...list.map(({ name, from }) => `${name} ${from}`),
    ]);
    expect(names).toEqual([
      ['committee|ISO/TC 9', 'ISO/TC 7 2020-12-31'],
      ['committee|ISO/TC 9/SC 2/WG 3', 'ISO/TC 7/SC 2/WG 3 2020-12-31', 'ISO/TC 9/SC 2/WG 3 2021-12-31'],
      ['committee|ISO/TC 9/WG 1', 'ISO/TC 7/WG 1 2019-12-31', 'ISO/TC 9/WG 1 2021-12-31'],
    ]);
  });
});
