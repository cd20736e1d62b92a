import { describe, expect, it } from 'vitest';
import { hashContent, hashFactText, noteFactHash, printFactText } from '../../../facts/files/fact-text.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { contentBytes } from '../../harness/fact-text.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';

const title = (text: string) => ({
  kind: 'committee' as const,
  subject: { committee: 'ISO/TC 999' },
  values: { title: text },
  asOf: '2020',
  locator: 'line 1',
});
const headOf = (set: FactSet): unknown =>
  JSON.parse(contentBytes(printFactText(set)).toString().split('\n', 1)[0] ?? '');

describe('the text of a fact set', () => {
  it('has no duplicates, and counts the facts that it has', () => {
    const set = madeUpFacts('a', [title('Kites'), title('Kites'), title('Winds')]);
    const lines = contentBytes(printFactText(set)).toString().split('\n');
    expect(lines.slice(1)).toEqual([JSON.stringify(set.facts[0]), JSON.stringify(set.facts[2]), '']);
    expect(headOf(set)).toEqual({ source: set.source, format: 'statements', count: 2 });
  });

  it('of an edition names the edition, whose facts are distinct already', () => {
    const edition = { series: 'made-up', day: '2020-05-28', after: null };
    const set = { ...madeUpFacts('a', [title('Kites'), title('Kites')]), edition };
    expect(headOf(set)).toEqual({ source: set.source, format: 'statements', edition, count: 2 });
  });

  it('is one part if it is short', () => {
    expect(
      [...printFactText(madeUpFacts('a', [title('Kites'), title('Winds')]))].map((part) => part.length > 0),
    ).toEqual([true, true]);
  });

  it('is hashed once', () => {
    const set = madeUpFacts('a', [title('Kites')]);
    const hash = hashContent(printFactText(set));
    expect(hash).toMatch(/^[\da-f]{64}$/);
    expect(hashFactText(set)).toBe(hash);
    noteFactHash(set, 'noted');
    expect(hashFactText(set)).toBe('noted');
  });
});
