/** The orders of the lists of the work programme, and the facets of documents. */
import { beforeAll, describe, expect, it } from 'vitest';
import { madeUpFacts, type OpenSubgraph } from '../../harness/subgraph.ts';
import { openProgramme, TC } from './programme-facts.ts';

const decisions = madeUpFacts(
  'decisions',
  ['2020/9', '2020/10', '2021/1'].map((resolution) => ({
    kind: 'resolution',
    asOf: '2021-06-01',
    subject: { committee: TC, resolution },
    values: {},
  })),
);

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openProgramme(decisions);
});

const rows = async (
  list: string,
  order: string,
  fields: string,
): Promise<readonly Record<string, unknown>[]> => {
  const data = await graph.query(`{ ${list}(first: 100, orderBy: ${order}) { nodes { ${fields} } } }`);
  return (data[list] as { nodes: Record<string, unknown>[] }).nodes;
};

describe('a list', () => {
  it.each([
    ['projects', 'REFERENCE', 'reference'],
    ['documents', 'NUMBER', 'reference'],
    ['studies', 'TITLE', 'id'],
    ['resolutions', 'NUMBER', 'number'],
  ])('of %s by %s is reversed by _DESC', async (list, order, fields) => {
    const upwards = await rows(list, order, fields);
    expect(upwards.length).toBeGreaterThan(0);
    expect(await rows(list, `${order}_DESC`, fields)).toEqual([...upwards].reverse());
  });

  it.each([
    ['meetings', 'DATE', 'startsOn'],
    ['ballots', 'DATE', 'opensOn'],
    ['documents', 'DATE', 'date'],
    ['projects', 'LIMIT_DATE', 'limitDate { date }'],
    ['projects', 'STAGE', 'stage { code }'],
  ])('of %s by %s has unknown values last, in both directions', async (list, order, field) => {
    const name = field.split(' ')[0] ?? field;
    const known = (row: Record<string, unknown>) => {
      const value = row[name] as string | { readonly date?: string; readonly code?: string } | null;
      return typeof value === 'object' ? (value?.date ?? value?.code ?? null) : value;
    };
    const upwards = (await rows(list, order, field)).map(known);
    const downwards = (await rows(list, `${order}_DESC`, field)).map(known);
    const isKnown = (value: string | null) => value !== null;
    const sorted = upwards.filter(isKnown);
    const without = upwards.filter((value) => !isKnown(value));
    expect(sorted).toEqual([...sorted].sort());
    expect(upwards).toEqual([...sorted, ...without]);
    expect(downwards).toEqual([...[...sorted].reverse(), ...without]);
  });
});

describe('documents', () => {
  it('are counted by register and purpose', async () => {
    const facets = 'facets(by: [REGISTER, PURPOSE]) { buckets { value count } }';
    const data = await graph.query(`{ documents(first: 1) { totalCount ${facets} } }`);
    const { facets: found } = data['documents'] as {
      facets: { buckets: { value: string | null; count: number }[] }[];
    };
    const all = await rows('documents', 'NUMBER', 'register purpose');
    const count = (field: string, value: string | null) => all.filter((row) => row[field] === value).length;
    const [registers, purposes] = found;
    expect(registers?.buckets.length).toBeGreaterThan(1);
    for (const { value, count: counted } of registers?.buckets ?? []) {
      expect(counted).toBe(count('register', value));
    }
    for (const { value, count: counted } of purposes?.buckets ?? []) {
      expect(counted).toBe(count('purpose', value));
    }
  });
});
