import { describe, expect, it } from 'vitest';
import { readValue } from '../../../ingest/committee-report/open-cells.ts';
import type { ReportContext } from '../../../ingest/committee-report/report-context.ts';
import { ReportFacts } from '../../../ingest/committee-report/report-facts.ts';
import { parsed, unparsed } from '../../../vocabulary/parsed.ts';
import { factsOf } from '../../fixtures/committee-report/report-text.ts';

const place = (line: number) => ({ locator: `line ${line}`, asOf: '2031-03-14' });
const scope = 'ISO/TC 901 P';
const member = (facts: ReportFacts, body: string, line: number) =>
  facts.add('membership', { committee: 'ISO/TC 901', body }, { status: 'P' }, place(line));

describe('a fact of a report', () => {
  it('is not added with a contact detail in any part', () => {
    const facts = new ReportFacts('tc901');
    const title = (words: string) =>
      facts.add('committee', { committee: 'ISO/TC 901' }, { title: words }, place(1));
    expect(title('Write to ada@example.org')).toBeNull();
    expect(title('Call +47 22 55 01 23')).toBeNull();
    expect(title('Orchards')).not.toBeNull();
    expect(facts.facts).toHaveLength(1);
    expect(facts.finish().rejected.map(({ reason }) => reason)).toEqual([
      'contact detail in a cell of a committee',
      'contact detail in a cell of a committee',
    ]);
  });

  it('has no undefined parts and is inferred only with a reason', () => {
    const facts = new ReportFacts('tc901');
    const subject = { committee: 'ISO/TC 901' };
    facts.add('committee', subject, { title: 'Orchards', secretariatBody: undefined }, place(1), {
      stated: { title: undefined },
    });
    facts.add('committee', subject, { title: 'Orchards' }, place(1), { reason: 'Because.' });
    expect(facts.facts).toEqual([
      { kind: 'committee', subject, values: { title: 'Orchards' }, source: 'tc901', ...place(1) },
      {
        kind: 'committee',
        subject,
        values: { title: 'Orchards' },
        source: 'tc901',
        ...place(1),
        basis: 'inferred',
        reason: 'Because.',
      },
    ]);
  });

  it('is rejected with the reason if it is not valid', () => {
    const facts = new ReportFacts('tc901');
    expect(facts.add('committee', { committee: '' }, {}, place(3))).toBeNull();
    expect(facts.finish().rejected).toMatchObject([{ locator: 'line 3', reason: 'not a valid committee' }]);
  });
});

describe('a complete list', () => {
  it('has the rows of all parts', () => {
    const facts = new ReportFacts('tc901');
    facts.list('membership', scope, [member(facts, 'SN', 2)], place(1));
    facts.list('membership', scope, [member(facts, 'KEBS', 3)], place(9));
    facts.finish();
    expect(factsOf(facts.facts, 'roster').map(({ values, locator }) => [values.members, locator])).toEqual([
      [['ISO/TC 901|KEBS', 'ISO/TC 901|SN'], 'line 1'],
    ]);
  });

  it('may be empty, but is not there with a rejected row', () => {
    const rosters = (...rows: readonly (readonly [] | readonly [null])[]) => {
      const facts = new ReportFacts('tc901');
      for (const row of rows) facts.list('membership', scope, row, place(1));
      const { unplaced } = facts.finish();
      return [factsOf(facts.facts, 'roster').length, unplaced.length];
    };
    expect(rosters([])).toEqual([1, 0]);
    expect(rosters([], [null])).toEqual([0, 1]);
    expect(rosters([null], [])).toEqual([0, 1]);
  });

  it('is separate for each day', () => {
    const facts = new ReportFacts('tc901');
    facts.list('membership', scope, [member(facts, 'SN', 2)], place(1));
    facts.incomplete('membership', scope, { ...place(5), asOf: '2031-03-15' });
    facts.finish();
    expect(factsOf(facts.facts, 'roster').map(({ asOf }) => asOf)).toEqual(['2031-03-14']);
  });

  it('is ambiguous with a repeated row, except for holders of a role', () => {
    const facts = new ReportFacts('tc901');
    const row = member(facts, 'SN', 2);
    facts.list('membership', scope, [row, row], place(1));
    const holder = facts.add(
      'appointment',
      { committee: 'ISO/TC 901', role: 'CHAIR', person: 'Ada Byron' },
      {},
      place(3),
    );
    facts.list('appointment', 'ISO/TC 901 CHAIR', [holder, holder], place(3));
    expect(facts.finish().ambiguous.map(({ what, stated }) => [what, stated])).toEqual([
      ['row listed twice', 'ISO/TC 901|SN'],
    ]);
  });
});

describe('words of a report', () => {
  it('are noted once if their canonical form differs', () => {
    const facts = new ReportFacts('tc901');
    expect(facts.canonical('line 1', 'group', 'WG 1', 'WG 1')).toBeUndefined();
    expect(facts.canonical('line 2', 'group', 'WG1', 'WG 1')).toBe('WG1');
    expect(facts.canonical('line 3', 'group', 'WG1', 'WG 1')).toBe('WG1');
    expect(facts.finish().normalised.map(({ locator }) => locator)).toEqual(['line 2']);
  });

  it('are quoted in a rejection', () => {
    const facts = new ReportFacts('tc901');
    expect(facts.accept(parsed(3), '3', 'a stage', 'line 1')).toBe(3);
    expect(facts.accept(unparsed('a code'), 'x', 'a stage', 'line 2')).toBeUndefined();
    expect(facts.finish().rejected).toEqual([
      { locator: 'line 2', reason: '"x" is not a stage', expected: 'a code' },
    ]);
  });

  it('are no value and no rejection in an empty or open cell', () => {
    const facts = new ReportFacts('tc901');
    const row = { locator: 'line 4', cells: [], table: 1, lead: null };
    const report: Pick<ReportContext, 'facts'> = { facts };
    const read = (cell: string) => readValue(cell, 'a stage', (words) => unparsed(words), row, report);
    expect(['', 'TBC'].map(read)).toEqual([undefined, undefined]);
    expect(facts.finish().rejected).toEqual([]);
    expect(read('30.6')).toBeUndefined();
    expect(facts.finish().rejected).toHaveLength(1);
  });
});
