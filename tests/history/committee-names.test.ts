import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../history/fact-collection.ts';
import type { Fact } from '../../facts/facts.ts';
import { madeUpFacts } from '../harness/subgraph.ts';

type Said = Pick<Fact, 'kind' | 'subject' | 'values'>;

const check =
  (...facts: readonly Said[]) =>
  () => {
    const all = facts.map((fact) => ({ ...fact, asOf: '2020-05-28' }) as Fact);
    checkFacts([madeUpFacts('made-up', all)]);
  };
const widgets: Said = { kind: 'committee', subject: { committee: 'ISO/TC 999' }, values: {} };

describe('a fact that names a committee without a valid reference', () => {
  it('is refused with its place, in any field', () => {
    const meeting: Said = { kind: 'meeting', subject: { meeting: 'a' }, values: { groups: ['Widgets'] } };
    expect(check(widgets, meeting)).toThrow(
      'made-up: line 2 names the committee "Widgets"; expected a reference such as ISO/TC 307/WG 5',
    );
  });

  it('is refused in an alias of a committee', () => {
    const alias = (of: 'committee' | 'organization'): Said => ({
      kind: 'alias',
      subject: { of, alias: 'Widgets' },
      values: { name: 'Gadgets' },
    });
    expect(check(widgets, alias('committee'))).toThrow('line 2 names the committee "Widgets"');
    expect(check(widgets, alias('organization'))).not.toThrow();
  });

  it('is refused if only its new name is no reference, such as an SC below a WG', () => {
    const group: Said = { kind: 'committee', subject: { committee: 'ISO/TC 999/SC 1' }, values: {} };
    const alias: Said = {
      kind: 'alias',
      subject: { of: 'committee', alias: 'ISO/TC 999' },
      values: { name: 'ISO/TC 998/WG 3' },
    };
    expect(check(group, alias)).toThrow(
      'line 1 names the committee "ISO/TC 999/SC 1", which aliases rename to "ISO/TC 998/WG 3/SC 1"',
    );
  });
});
