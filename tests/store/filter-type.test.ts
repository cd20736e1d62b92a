/** Checked by the compiler: `npm run check:types` fails if one of these statements is false. */
import { describe, expectTypeOf, it } from 'vitest';
import type { Filter, StoredDocument } from '../../store/documents.ts';

interface Row extends StoredDocument {
  readonly country: string;
  readonly groups: readonly string[];
}

describe('the type of a filter', () => {
  it('allows the fields of the document, and lists of filters', () => {
    expectTypeOf<keyof Filter<Row>>().toEqualTypeOf<'_id' | 'country' | 'groups' | '$or' | '$and'>();
    expectTypeOf<{ country: { $in: ['DE'] }; $or: [{ groups: 'WG 1' }] }>().toExtend<Filter<Row>>();
  });

  it('refuses a misspelt field, in alternatives too', () => {
    expectTypeOf<{ contry: 'DE' }>().not.toExtend<Filter<Row>>();
    expectTypeOf<{ $or: [{ contry: 'DE' }] }>().not.toExtend<Filter<Row>>();
    expectTypeOf<{ $and: [{ country: 'DE' }, { gruops: 'WG 1' }] }>().not.toExtend<Filter<Row>>();
  });

  it('refuses a value that is not a condition', () => {
    expectTypeOf<{ country: { $regex: string } }>().not.toExtend<Filter<Row>>();
    expectTypeOf<{ country: Date }>().not.toExtend<Filter<Row>>();
  });
});
