import { describe, expect, it } from 'vitest';
import {
  addPersonNote,
  readContactCell,
  readNamedPerson,
  readPeople,
} from '../../../ingest/committee-report/people-cells.ts';
import type { ReportContext } from '../../../ingest/committee-report/report-context.ts';
import { ReportFacts } from '../../../ingest/committee-report/report-facts.ts';
import { readRoleCell, readJointTitle } from '../../../ingest/committee-report/role-cells.ts';
import { findRole, isRoleName } from '../../../ingest/committee-report/role-words.ts';
import { findSamePeople } from '../../../ingest/people.ts';

const place = { locator: 'line 9', asOf: '2031-03-14' };

/** The context of a report whose secretariat is SA and whose member bodies include SA, SN and GOST R. */
function context(): ReportContext & { readonly facts: ReportFacts } {
  return {
    facts: new ReportFacts('tc901-2031'),
    committee: 'ISO/TC 901',
    committeeTitle: 'Orchard robotics',
    date: '2031-03-14',
    bodies: new Set(['SA', 'SN', 'GOST R']),
    secretariatBody: 'SA',
    knownPeople: new Set(),
    knownGroups: new Set(),
    above: [],
    group: null,
  };
}

describe('the note after a person', () => {
  const read = (note: string | null) => {
    const report = context();
    const body = addPersonNote({ person: 'Ada Byron', note, stated: undefined }, place, report);
    const { ambiguous } = report.facts.finish();
    const [country] = report.facts.facts.flatMap((fact) =>
      fact.kind === 'person' ? [fact.values.country] : [],
    );
    return { body, country, ambiguous: ambiguous.map(({ what, candidates }) => [what, candidates]) };
  };

  it('is the country of the person', () => {
    expect(read('Norway')).toEqual({ body: undefined, country: 'NO', ambiguous: [] });
    expect(read(null)).toEqual({ body: undefined, country: undefined, ambiguous: [] });
  });

  it('has the words of the country only if they differ from its code', () => {
    const stated = (note: string) => {
      const report = context();
      addPersonNote({ person: 'Ada Byron', note, stated: undefined }, place, report);
      return report.facts.facts[0]?.stated;
    };
    expect(stated('Norway')).toEqual({ country: 'Norway' });
    expect(stated('NO')).toBeUndefined();
  });

  it('is a member body, if it is not a country or is the secretariat', () => {
    expect(read('GOST R')).toEqual({ body: 'GOST R', country: undefined, ambiguous: [] });
    expect(read('SA')).toEqual({ body: 'SA', country: undefined, ambiguous: [] });
  });

  it('is ambiguous as a member body that is a country code too', () => {
    expect(read('SN')).toEqual({
      body: 'SN',
      country: undefined,
      ambiguous: [['affiliation of Ada Byron', ['member body SN', 'country SN']]],
    });
  });

  it('is ambiguous if it is neither', () => {
    expect(read('retired')).toEqual({
      body: undefined,
      country: undefined,
      ambiguous: [['note after Ada Byron', []]],
    });
  });
});

describe('a cell with people', () => {
  it('has one person per line, and e-mail addresses of the person before them', () => {
    const report = context();
    expect(
      readPeople('Ada Byron (a@example.org)\nIda Berg, <i@example.org>', 'people', place, report),
    ).toEqual(['Ada Byron', 'Ida Berg']);
    expect(report.facts.privateFacts.map(({ subject, values }) => [subject, values])).toEqual([
      [{ person: 'Ada Byron' }, { email: 'a@example.org' }],
      [{ person: 'Ida Berg' }, { email: 'i@example.org' }],
    ]);
  });

  it('quotes words that are not names, without addresses', () => {
    const report = context();
    expect(readPeople('x@example.org 123', 'people', place, report)).toBeNull();
    expect(report.facts.finish().rejected[0]).toMatchObject({
      locator: 'line 9',
      reason: 'no names in the cell of people: "123"',
    });
  });

  it('has a name with or without a note', () => {
    const named = (cell: string) => readNamedPerson(cell, place, context());
    expect(named('Ada BYRON (UK)')).toEqual({ person: 'Ada Byron', note: 'UK', stated: 'Ada BYRON' });
    expect(named('Ada Byron')).toEqual({ person: 'Ada Byron', note: null, stated: undefined });
    expect(named('Ada Byron (UK) (SA)')).toBeNull();
    expect(named('')).toBeNull();
    expect(named('123')).toBeNull();
  });
});

describe('a cell with contact details', () => {
  it.each([
    ['a@example.org +47 22 55 01 23 Applegate 5', 'a@example.org', '+47 22 55 01 23', 'Applegate 5'],
    ['0047 22 55 01 23', undefined, '0047 22 55 01 23', undefined],
    ['22 55 01 23', undefined, undefined, '22 55 01 23'],
    ['', undefined, undefined, undefined],
  ])('%j', (cell, email, phone, address) => {
    expect(readContactCell(cell)).toEqual(JSON.parse(JSON.stringify({ email, phone, address })));
  });
});

describe('a role', () => {
  it.each([
    ['TC 307 Chairperson', 'CHAIR', 'TC 307'],
    ['Co-Convenor, ISO/TC 46/SC 11/JWG 1', 'CO_CONVENOR', 'ISO/TC 46/SC 11/JWG 1'],
    ['Support Secretary', 'SUPPORT_SECRETARY', ''],
    ['Editorial Programme Manager', 'EDITORIAL_MANAGER', ''],
  ])('in %j is %s of %j', (words, role, around) => {
    expect(findRole(words)).toEqual({ role, around });
  });

  it('is the name alone or not', () => {
    expect(isRoleName('Chairperson')).toBe(true);
    expect(isRoleName('TC 307 Chairperson')).toBe(false);
    expect(isRoleName('Chairlift')).toBe(false);
  });

  it('without a group is one in the committee itself', () => {
    expect(readRoleCell('Chairperson', 'ISO/TC 901').roles).toMatchObject([
      { role: 'CHAIR', committee: 'ISO/TC 901', title: null },
    ]);
    expect(readRoleCell('WG 2 Convenor ()', 'ISO/TC 901').roles).toMatchObject([
      { role: 'CONVENOR', committee: 'ISO/TC 901/WG 2', title: null },
    ]);
  });

  it.each([
    ['', ['']],
    ['cook', ['cook']],
    ['Convenor of wheels', ['Convenor of wheels']],
    ['WG 1 Convenor (Foundations) cook', ['cook']],
  ])('in %j is not read: %j', (cell, unread) => {
    expect(readRoleCell(cell, 'ISO/TC 901').unread.map(({ words }) => words)).toEqual(unread);
  });
});

describe('the title of a joint group', () => {
  it('has both parents in stated order', () => {
    expect(readJointTitle('Joint ISO/TC 307 - ISO/IEC JTC 1/SC 27 WG: Security')).toEqual({
      parents: ['ISO/TC 307', 'ISO/IEC JTC 1/SC 27'],
      title: 'Security',
    });
    expect(readJointTitle('Joint ISO/TC 307 – ISO/TC 46 WG')?.title).toBeNull();
  });

  it.each([
    'Foundations',
    'Joint ISO/TC 307 - somebody WG: Security',
    'Joint somebody - ISO/TC 307 WG: Security',
  ])('is not %j', (title) => {
    expect(readJointTitle(title)).toBeNull();
  });
});

describe('spellings of one person', () => {
  const contacts = (...people: readonly (readonly [string, string])[]) => {
    const facts = new ReportFacts('tc901-2031');
    for (const [person, email] of people) facts.addContact(person, { email }, place);
    return findSamePeople(facts.privateFacts).map(({ alias, person, certain }) => [alias, person, certain]);
  };

  it('share an address, and the longest is shown', () => {
    expect(contacts(['Geoff Good', 'g@example.org'], ['Geoffrey Good', 'G@example.org'])).toEqual([
      ['Geoff Good', 'Geoffrey Good', true],
    ]);
  });

  it('are shown in alphabetical order if equally long', () => {
    expect(contacts(['Ida Berh', 'i@example.org'], ['Ida Berg', 'i@example.org'])).toEqual([
      ['Ida Berh', 'Ida Berg', false],
    ]);
  });

  it('are not joined without a shared address', () => {
    expect(contacts(['Geoff Good', 'g@example.org'], ['Geoffrey Good', 'h@example.org'])).toEqual([]);
    expect(contacts(['Geoff Good', 'g@example.org'], ['Geoff Good', 'g@example.org'])).toEqual([]);
  });
});
