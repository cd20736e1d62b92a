import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../../store/documents.ts';
import { pageOrderedRows, pageRows } from '../../store/page-rows.ts';
import { anyQuery, pageByDefinition, type Row } from './any-query.ts';

const { someRows, page } = anyQuery({ ordersByCodePoint: true });
const inHand = fc.subarray([...someRows]);
const inOrder = (rows: readonly Row[], { sort }: PageRequest<Row>) =>
  pageByDefinition(rows, { sort, limit: rows.length + 1, direction: 'forwards' }).documents;

describe('a page of rows in memory is the page by definition', () => {
  it('for rows in any order', () => {
    fc.assert(
      fc.property(inHand, page, (rows, request) => {
        expect(pageRows(rows, request)).toEqual(pageByDefinition(rows, request));
      }),
      { numRuns: 1000 },
    );
  });

  it('for rows in the requested order', () => {
    fc.assert(
      fc.property(inHand, page, (rows, request) => {
        const ordered = inOrder(rows, request);
        expect(pageOrderedRows(ordered, request)).toEqual(pageByDefinition(rows, request));
      }),
      { numRuns: 1000 },
    );
  });
});
