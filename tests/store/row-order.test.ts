import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../store/documents.ts';
import { orderRows } from '../../store/row-order.ts';

interface Row extends StoredDocument {
  readonly title: string | null;
}

const titles = ['b', null, 'a', 'b'];
const rows = titles.map((title, index): Row => ({ _id: String(index), title }));
const order = (direction: 1 | -1) => orderRows(rows, [{ field: 'title', direction }]);

describe('the order of rows in memory', () => {
  it('puts null first, and equal values in the order of their ids', () => {
    expect([...order(1).rows]).toEqual([1, 2, 0, 3]);
  });

  it('downwards is exactly the reverse, equal values included', () => {
    expect([...order(-1).rows]).toEqual([3, 0, 2, 1]);
  });

  it('knows the place of each row', () => {
    const { rows: ordered, places } = order(1);
    expect([...places].map((place) => ordered[place])).toEqual([0, 1, 2, 3]);
  });

  it('orders text by code point, also beyond the Basic Multilingual Plane', () => {
    const texts = ['\u{1F600}', '\uFF21', 'z'].map((title, index): Row => ({ _id: String(index), title }));
    expect([...orderRows(texts, [{ field: 'title', direction: 1 }]).rows]).toEqual([2, 1, 0]);
  });
});
