import { describe, expect, it } from 'vitest';
import { writeEditions } from '../../../history/editions/editions.ts';
import { createFactLines, linesOf, type Deliverable } from '../../../facts/files/fact-lines.ts';
import { parseFactFile, printFactFile } from '../../../facts/files/fact-file.ts';
import type { FactSet, Source } from '../../../facts/facts.ts';
import { contentBytes } from '../../harness/fact-text.ts';

const source: Source = {
  id: 'catalogue-2025-05-21',
  title: 'A catalogue',
  number: null,
  date: '2025-05-21',
  publisher: null,
  url: null,
  licence: null,
  attribution: null,
  file: 'catalogue.jsonl',
  specificity: 4,
};
const described = {
  source,
  format: 'iso-deliverables',
  edition: { series: 'iso-deliverables', day: '2025-05-21', after: null },
};

const publication = (designation: string, title: string): Deliverable => ({
  kind: 'publication',
  subject: { designation },
  values: { title, committee: 'ISO/TC 1', isoId: 7 },
  asOf: '2025-05-21',
  source: source.id,
  locator: `id ${designation}`,
});

function printed(facts: readonly Deliverable[]): FactSet {
  const lines = createFactLines();
  return lines.finish(described, facts.map(lines.add));
}

const textOf = (set: FactSet): string => {
  const [written] = writeEditions([set]);
  return written === undefined ? '' : contentBytes(printFactFile(written).content).toString();
};

describe('facts that are printed while they are imported', () => {
  const facts = [
    publication('ISO 3:1973', 'Café, \u{1F600} and "quotes"'),
    publication('ISO 10:2020', 'x'.repeat(3_000_000)),
    publication('ISO 1:2022', 'Température'),
  ];

  it('give the same file as facts in memory', () => {
    const set = printed(facts);
    expect(linesOf(set)?.count).toBe(3);
    expect(textOf(set)).toBe(textOf({ ...described, facts }));
  });

  it('can be parsed repeatedly from the parts of that file', () => {
    const [written] = writeEditions([printed(facts)]);
    if (written === undefined) throw new TypeError('no set');
    const file = printFactFile(written);
    expect([...file.content].length).toBeGreaterThan(2);
    const [first, second] = [parseFactFile(file, 'a.ndjson'), parseFactFile(file, 'a.ndjson')];
    expect(first.facts).toEqual([facts[1], facts[2], facts[0]]);
    expect(second).toEqual(first);
  });

  it('can be read in their original order, and then print the same file', () => {
    const set = printed(facts);
    expect(set.facts).toEqual(facts);
    expect(linesOf(set)).toBeUndefined();
    expect(textOf(set)).toBe(textOf(printed(facts)));
  });

  it('are kept as facts where two are about one thing, of which those that say the same are one', () => {
    const [first, , last] = facts;
    if (first === undefined || last === undefined) throw new TypeError('no facts');
    const twice = [first, last, first, publication('ISO 3:1973', 'Another title')];
    expect(linesOf(printed(twice))).toBeUndefined();
    expect(textOf(printed(twice))).toBe(textOf({ ...described, facts: twice }));
  });

  it('have the first fact that names each committee', () => {
    expect(linesOf(printed(facts))?.naming).toEqual(facts.slice(0, 1));
  });
});
