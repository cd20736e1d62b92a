/**
 * Committees as callers spell them, many in one request.
 */
import { describe, expect, it } from 'vitest';
import { committeeNames, readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import { buildForAll } from '../../generations/built-documents.ts';
import { createRequestContext, type RequestContext } from '../../subgraph-kit/request-context.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { countCalls, madeUpFacts } from '../harness/subgraph.ts';

const made = ['ISO/TC 900', 'ISO/TC 900/WG 5', 'ISO/TC 901/WG 5', 'ISO/TC 901/WG 7'];

async function openContext(
  calls: string[],
  references: readonly string[] = made,
  earlier: Readonly<Record<string, string>> = {},
): Promise<RequestContext> {
  const facts = references.map((committee) => ({
    kind: 'committee' as const,
    subject: { committee },
    values: {},
    asOf: '2020-01-01',
  }));
  const aliases = Object.entries(earlier).map(([alias, name]) => ({
    kind: 'alias' as const,
    subject: { of: 'committee' as const, alias },
    values: { name },
    asOf: '2020-01-01',
  }));
  const collection = collectFacts([madeUpFacts('made-up', [...facts, ...aliases])]);
  const store = createMemoryStore();
  const writer = store.begin(collection.contentHash);
  for (const write of buildForAll(collection)) await write(writer);
  await writer.commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation');
  return createRequestContext(countCalls(reader, calls), '2020-01-01');
}

describe('a committee argument', () => {
  it('that is a whole reference needs no known committee', async () => {
    const calls: string[] = [];
    const context = await openContext(calls);
    expect(await readCommitteeArgument(context, 'iso/tc900', 'reference')).toBe('ISO/TC 900');
    expect(await readCommitteeArgument(context, 'iso/tc999', 'reference')).toBe('ISO/TC 999');
  });

  it('leads from an earlier name to the one of today, however it is written', async () => {
    const context = await openContext([], ['ISO/TC 908', 'ISO/TC 908/WG 1'], { 'ISO/PC 908': 'ISO/TC 908' });
    for (const text of ['ISO/PC 908', 'pc908', 'ISO/TC 908']) {
      expect(await readCommitteeArgument(context, text, 'reference')).toBe('ISO/TC 908');
    }
  });

  it('finds a joint committee whichever publisher is named first', async () => {
    const context = await openContext([], ['IEC/ISO JTC 3']);
    expect(await readCommitteeArgument(context, 'ISO/IEC JTC 3', 'reference')).toBe('IEC/ISO JTC 3');
    expect(await readCommitteeArgument(context, 'JTC 3', 'reference')).toBe('IEC/ISO JTC 3');
    expect(await readCommitteeArgument(context, 'ISO/IEC JTC 1', 'reference')).toBe('ISO/IEC JTC 1');
  });

  it('is looked up with all others of the request, and a bad one spoils no other', async () => {
    const calls: string[] = [];
    const context = await openContext(calls);
    const read = await Promise.allSettled(
      ['WG 7', 'WG 5', 'WG 7', 'nothing'].map((text) => readCommitteeArgument(context, text, 'committee')),
    );
    const answers = read.map((one) =>
      one.status === 'fulfilled' ? one.value : (one.reason as { extensions: object }).extensions,
    );
    expect(answers).toEqual([
      'ISO/TC 901/WG 7',
      {
        code: 'AMBIGUOUS_REFERENCE',
        argument: 'committee',
        candidates: ['ISO/TC 900/WG 5', 'ISO/TC 901/WG 5'],
      },
      'ISO/TC 901/WG 7',
      { code: 'INVALID_REFERENCE', argument: 'committee' },
    ]);
    expect(calls).toEqual([committeeNames.name]);
  });
});
