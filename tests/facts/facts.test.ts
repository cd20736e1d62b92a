import { describe, expect, it } from 'vitest';
import { parseFact } from '../../facts/facts.ts';

const fact = {
  kind: 'committee',
  subject: { committee: 'ISO/TC 999' },
  values: { title: 'Kites' },
  ...{ asOf: '2020-05', source: 'report', locator: 'line 1' },
};

describe('data', () => {
  it('is a fact if it has the fields of its kind and a provenance', () => {
    expect(parseFact(fact)).toEqual({ ok: true, fact });
  });

  it.each([null, 'committee', 7, undefined, {}, [], { kind: 7 }, { kind: 'kite' }, { kind: ['committee'] }])(
    '%j is no fact of a known kind',
    (data) => {
      const parsed = parseFact(data);
      expect(parsed.ok ? [] : parsed.errors).toEqual([
        { path: 'kind', message: expect.stringMatching(/^expected one of committee, /) as string },
      ]);
    },
  );

  it('with invalid fields reports each of them with its path', () => {
    const parsed = parseFact({ ...fact, asOf: '2020-13', values: { title: '' } });
    expect(parsed.ok ? [] : parsed.errors.map(({ path }) => path)).toEqual(['values.title', 'asOf']);
  });

  it.each([
    ['an unknown field', { ...fact, until: '2021-01-01' }],
    ['an unknown value', { ...fact, values: { name: 'Kites' } }],
    ['no locator', { ...fact, locator: undefined }],
    ['a stated basis, which is the default', { ...fact, basis: 'stated' }],
  ])('with %s is no fact', (_, data) => {
    expect(parseFact(data).ok).toBe(false);
  });
});
