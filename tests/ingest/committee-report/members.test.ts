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
});
