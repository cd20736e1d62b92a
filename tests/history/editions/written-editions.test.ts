import { describe, expect, it } from 'vitest';
import type { Fact, FactSet } from '../../../facts/facts.ts';
import { writeEditions } from '../../../history/editions/editions.ts';
import { collectFacts } from '../../../history/fact-collection.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { wholeEdition, type ListedCommittee } from './made-up-series.ts';

const kites: ListedCommittee = { id: 900, reference: 'ISO/TC 900', title: 'Kites' };
const winds: ListedCommittee = { id: 901, reference: 'ISO/TC 901', title: 'Winds' };
const day = (at: number) => `2025-0${String(at + 1)}-01`;

describe('editions as written', () => {
  const write = (sets: readonly FactSet[], without: readonly string[] = []) =>
    writeEditions(sets, new Set(without)).map(({ edition, facts }) => [
      edition?.day,
      edition?.after,
      facts.length,
    ]);
  const [first, second, third] = [
    wholeEdition({ day: day(0), committees: [{ ...kites, participating: ['DIN', 'SA'] }, winds] }),
    wholeEdition({ day: day(1), committees: [{ ...kites, participating: ['DIN'] }, winds] }),
    wholeEdition({ day: day(2), committees: [{ ...kites, participating: ['DIN'] }] }),
  ];

  it('may be based on one that is removed', () => {
    const written = writeEditions([first, second, third]);
    expect(write(written)).toEqual([
      [day(0), null, 4],
      [day(1), first.source.id, 1],
      [day(2), second.source.id, 1],
    ]);
    expect(write(written, [second.source.id])).toEqual([
      [day(0), null, 4],
      [day(2), first.source.id, 2],
    ]);
    expect(write(written, [first.source.id])).toEqual([
      [day(1), null, 3],
      [day(2), second.source.id, 1],
    ]);
    expect(write(written, [first.source.id, second.source.id])).toEqual([[day(2), null, 2]]);
    expect(write([first], [first.source.id])).toEqual([]);
  });

  it('may be based on any earlier one', () => {
    const [, , changes] = writeEditions([first, second, third]);
    if (changes?.edition === undefined) throw new TypeError('no edition');
    const far = {
      ...changes,
      edition: { ...changes.edition, after: first.source.id },
      facts: writeEditions([first, third])[1]?.facts ?? [],
    };
    expect(write([first, second, far])).toEqual(write([first, second, third]));
  });

  it('alone have their facts in order, without duplicates', () => {
    const [one] = writeEditions([{ ...first, facts: [...first.facts, ...first.facts].reverse() }]);
    expect(one?.facts).toEqual(writeEditions([first])[0]?.facts);
    expect(one?.facts).toHaveLength(4);
    const [title, ...rest] = first.facts;
    if (title === undefined) throw new TypeError('no facts');
    const places = ['id 3', 'id 1', 'id 2'].map((locator) => ({ ...title, locator }));
    const [several] = writeEditions([{ ...first, facts: [...places, ...rest] }]);
    expect(several?.facts.slice(0, 3).map(({ locator }) => locator)).toEqual(['id 1', 'id 2', 'id 3']);
  });

  it('have the facts of one subject in one order', () => {
    const [title, ...rest] = second.facts;
    if (title === undefined) throw new TypeError('no facts');
    const places = (...ids: readonly string[]) => ({
      ...second,
      facts: [...ids.map((locator) => ({ ...title, locator })), ...rest],
    });
    const [, a] = writeEditions([first, places('id 2', 'id 1')]);
    const [, b] = writeEditions([first, places('id 1', 'id 2', 'id 1')]);
    expect(a?.facts).toEqual(b?.facts);
    expect(a?.facts.slice(0, 2).map(({ locator }) => locator)).toEqual(['id 1', 'id 2']);
    expect(writeEditions([places('id 1', 'id 2'), third])[1]?.facts).toHaveLength(2);
  });

  it('are refused if a fact has another day or another source', () => {
    const replace = (more: Partial<Fact>) => ({
      ...first,
      facts: first.facts.map((one, index) => (index === 1 ? ({ ...one, ...more } as Fact) : one)),
    });
    expect(() => writeEditions([replace({ asOf: '2025-01-02' })])).toThrow('is as of 2025-01-02');
    expect(() => writeEditions([replace({ source: 'report' })])).toThrow('in report; expected 2025-01-01');
  });

  it('of one day are refused unless they say the same', () => {
    const other = wholeEdition({
      day: day(1),
      committees: [{ ...kites, participating: ['DIN'] }, winds],
      name: 'copy',
    });
    expect(write([first, second, other])).toEqual(
      write([first, second]).map(([at, after, count]) => [at, after, count]),
    );
    const fewer = wholeEdition({
      day: day(1),
      committees: [{ ...kites, participating: ['DIN', 'SA'] }, winds],
      name: 'copy',
    });
    expect(() => writeEditions([first, second, fewer])).toThrow(
      'are both the edition of 2025-02-01 of made-up',
    );
    const swapped = wholeEdition({
      day: day(1),
      committees: [{ ...kites, participating: ['SA'] }, winds],
      name: 'copy',
    });
    expect(() => writeEditions([first, second, swapped])).toThrow('say different things');
  });

  it('of one day are refused if only one of them changes anything', () => {
    const same = wholeEdition({
      day: day(1),
      committees: [{ ...kites, participating: ['DIN', 'SA'] }, winds],
    });
    const copy = wholeEdition({ day: day(1), committees: [kites, winds], name: 'copy' });
    expect(() => writeEditions([first, same, copy])).toThrow('say different things');
  });

  it('are refused if one is based on another of the same day', () => {
    const [written] = writeEditions([first]);
    const based = { ...second, edition: { series: 'made-up', day: day(0), after: first.source.id } };
    const facts = second.facts.slice(0, 1).map((one) => ({ ...one, asOf: day(0), locator: 'id 7' }));
    expect(() => collectFacts([written, { ...based, facts }].filter((set) => set !== undefined))).toThrow(
      'is written against committees-2025-01-01, which is missing',
    );
  });

  it('are refused if they are whole and state that something is no longer stated', () => {
    const [, , changes] = writeEditions([first, second, third]);
    const omission = changes?.facts.find(({ kind }) => kind === 'no-longer-stated');
    const facts = omission === undefined ? [] : [omission];
    expect(() => writeEditions([{ ...third, facts }])).toThrow(
      'expected that only in an edition that is written against another',
    );
  });

  it('drop changes that restate the previous edition', () => {
    const [, changes] = writeEditions([first, second]);
    if (changes === undefined) throw new TypeError('no edition');
    const redundant = { ...changes, facts: [...second.facts, ...changes.facts] };
    expect(write([first, redundant])).toEqual(write([first, second]));
  });

  it('that repeat the previous one are ignored unless another source spoke since', () => {
    const repeated = wholeEdition({
      day: day(1),
      committees: [{ ...kites, participating: ['DIN', 'SA'] }, winds],
    });
    const editionsAfter = (...days: readonly string[]) => {
      const facts = days.map((asOf) => ({
        kind: 'national-body' as const,
        subject: { body: 'SA' },
        values: {},
        asOf,
      }));
      return collectFacts([first, repeated, madeUpFacts('report', facts)]).editions.length;
    };
    expect(editionsAfter()).toBe(1);
    expect(editionsAfter('2024-12-31')).toBe(1);
    expect(editionsAfter('2025-01-01')).toBe(2);
    expect(editionsAfter('2025-01-15', '2025-01')).toBe(2);
    expect(editionsAfter('2025-01', '2020')).toBe(2);
    expect(editionsAfter('2020', '2025-01-15', '2019')).toBe(2);
  });

  it('of one series are confirmed after an edition of another series spoke', () => {
    const file = { ...kites, participating: ['DIN'] };
    const own = [0, 1].map((at) =>
      wholeEdition({ day: day(at), committees: [{ ...file, title: `Kites ${String(at)}` }] }),
    );
    const other = wholeEdition({
      day: '2025-01-15',
      committees: [{ ...file, participating: [], observing: ['DIN'] }],
      name: 'other',
    });
    const collection = collectFacts([
      ...own,
      { ...other, edition: { series: 'other', day: '2025-01-15', after: null } },
    ]);
    const statuses = collection
      .timelines('membership')
      .get('ISO/TC 900|DIN')
      ?.map(({ validFrom, values }) => [validFrom, values['status']]);
    expect(statuses).toEqual([
      ['2025-01-01', 'P'],
      ['2025-01-15', 'O'],
      ['2025-02-01', 'P'],
    ]);
  });
});

describe('the content hash', () => {
  it('changes with the description of a source, even one without facts', () => {
    const set = madeUpFacts('report', []);
    const renamed = { ...set, source: { ...set.source, title: 'Another' } };
    expect(collectFacts([set]).contentHash).not.toBe(collectFacts([renamed]).contentHash);
    expect(collectFacts([set, set]).contentHash).toBe(collectFacts([set]).contentHash);
  });
});
