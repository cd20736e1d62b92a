import { describe, expect, it } from 'vitest';
import { factsOf, lineAt, readPiece, rosterOf } from '../../fixtures/committee-report/report-text.ts';

describe('members', () => {
  const members = readPiece(
    'Membership of TC 901\t',
    'Participating Countries – 3 (1 new)\tObserving Countries – 2',
    'Korea, Republic of (KATS)\tIran, Islamic Republic of (ISIRI)',
    'Russian Federation (GOST R)\tHong Kong (ITCHKSAR)',
    'Singapore (SPRING SG)\t',
  );

  it('reads two lists side by side, and acronyms with spaces after countries with commas', () => {
    expect(
      factsOf(members.facts, 'membership').map(({ subject, values, locator }) => [
        subject.body,
        values.status,
        locator,
      ]),
    ).toEqual([
      ['KATS', 'P', lineAt(2)],
      ['GOST R', 'P', lineAt(3)],
      ['SPRING SG', 'P', lineAt(4)],
      ['ISIRI', 'O', lineAt(2)],
      ['ITCHKSAR', 'O', lineAt(3)],
    ]);
    expect(
      factsOf(members.facts, 'national-body').map(({ subject, values }) => [subject.body, values.country]),
    ).toEqual([
      ['KATS', 'KR'],
      ['GOST R', 'RU'],
      ['SPRING SG', 'SG'],
      ['ISIRI', 'IR'],
      ['ITCHKSAR', 'HK'],
    ]);
  });

  it('records the counts as stated and both lists as complete', () => {
    expect(factsOf(members.facts, 'count').map(({ subject, values }) => [subject.of, values.count])).toEqual([
      ['PARTICIPATING_MEMBERS', 3],
      ['NEW_PARTICIPATING_MEMBERS', 1],
      ['OBSERVING_MEMBERS', 2],
    ]);
    expect(rosterOf(members.facts, 'ISO/TC 901 P')).toEqual([
      'ISO/TC 901|GOST R',
      'ISO/TC 901|KATS',
      'ISO/TC 901|SPRING SG',
    ]);
    expect(rosterOf(members.facts, 'ISO/TC 901 O')).toEqual(['ISO/TC 901|ISIRI', 'ISO/TC 901|ITCHKSAR']);
  });

  it('reports a stated count above the number of rows, and changes neither', () => {
    const { report, facts } = readPiece(
      'Membership of TC 901\t',
      'Observing Countries – 1\tParticipating Countries – 4',
      'Kenya (KEBS)\tNorway (SN)',
    );
    expect(report.ambiguous).toEqual([
      { locator: lineAt(1), what: 'number of P-members', stated: '4', candidates: ['4 stated', '1 listed'] },
    ]);
    expect(factsOf(facts, 'count').map(({ values }) => values.count)).toEqual([4, 1]);
  });

  it.each([
    ['one more', 3],
    ['one fewer', 1],
  ])('reports a stated number that is %s than the listed rows', (_, stated) => {
    const { report } = readPiece(
      'Membership of TC 901\t',
      `Participating Countries – ${stated}\tObserving Countries – 0`,
      'Norway (SN)\t',
      'Kenya (KEBS)\t',
    );
    expect(report.ambiguous).toEqual([
      {
        locator: lineAt(1),
        what: 'number of P-members',
        stated: String(stated),
        candidates: [`${stated} stated`, '2 listed'],
      },
    ]);
  });

  it('has no complete list of a status with a rejected row', () => {
    const report = readPiece(
      'Membership of TC 901\t',
      'Participating Countries – 2\tObserving Countries – 0',
      'Norway (SN)\t',
      'Kenya, without an acronym\t',
    );
    expect(rosterOf(report.facts, 'ISO/TC 901 P')).toBeUndefined();
    expect(rosterOf(report.facts, 'ISO/TC 901 O')).toEqual([]);
    expect(report.report.rejected[0]).toEqual({
      locator: lineAt(3),
      reason: 'member "Kenya, without an acronym" has no acronym',
      expected: 'a country and its member body, such as Australia (SA)',
    });
  });

  it('reports new members that are counted and not named', () => {
    const { report } = readPiece(
      'Membership of TC 901\t',
      'Participating Countries – 1 (1 new)\tObserving Countries – 0',
      'Norway (SN)\t',
      '',
      'New members',
      '',
      'Upgraded members',
      '',
    );
    expect(report.ambiguous).toEqual([
      {
        locator: lineAt(4),
        what: 'number of new members',
        stated: '1',
        candidates: ['1 stated', '0 listed'],
      },
    ]);
  });

  it.each([
    ['one more', 2, ['KEBS']],
    ['one fewer', 1, ['KEBS', 'SN']],
  ])('reports a number of new members that is %s than the named ones', (_, stated, named) => {
    const countries = { KEBS: 'Kenya', SN: 'Norway' };
    const { report } = readPiece(
      'Membership of TC 901\t',
      `Participating Countries – 2 (${stated} new)\tObserving Countries – 0`,
      'Norway (SN)\t',
      'Kenya (KEBS)\t',
      '',
      'New members',
      '',
      ...named.flatMap((body) => [`${countries[body as 'KEBS' | 'SN']} (${body})`, '']),
    );
    expect(report.ambiguous.map(({ what, candidates }) => [what, candidates])).toEqual([
      ['number of new members', [`${stated} stated`, `${named.length} listed`]],
    ]);
  });

  it('reports a body in both lists, and not one in each', () => {
    const { report } = readPiece(
      'Membership of TC 901\t',
      'Participating Countries – 2\tObserving Countries – 1',
      'Norway (SN)\tKenya (KEBS)',
      'Kenya (KEBS)\t',
    );
    expect(report.ambiguous).toEqual([
      { locator: lineAt(0), what: 'membership status', stated: 'KEBS', candidates: ['P', 'O'] },
    ]);
  });

  it('reports a new member that the table does not list', () => {
    const list = (...names: readonly string[]) =>
      readPiece(
        'Membership of TC 901\t',
        'Participating Countries – 1 (1 new)\tObserving Countries – 0',
        'Norway (SN)\t',
        '',
        'New members',
        '',
        ...names,
      ).report.ambiguous.map(({ what, stated }) => [what, stated]);
    expect(list('Norway (SN)')).toEqual([]);
    expect(list('Kenya (KEBS)')).toEqual([['member missing from the table of members', 'KEBS']]);
    expect(list('Atlantis (ATL)')).toEqual([['number of new members', '1']]);
  });

  it('has the words of an unknown country, and the membership', () => {
    const { facts, report } = readPiece(
      'Membership of TC 901\t',
      'Participating Countries – 1\tObserving Countries – 0',
      'Atlantis (ATL)\t',
    );
    expect(factsOf(facts, 'national-body')[0]).toMatchObject({
      values: {},
      unknown: { country: 'Atlantis' },
    });
    expect(rosterOf(facts, 'ISO/TC 901 P')).toEqual(['ISO/TC 901|ATL']);
    expect(report.rejected[0]).toMatchObject({ locator: lineAt(2), reason: '"Atlantis" is not a country' });
  });
});
