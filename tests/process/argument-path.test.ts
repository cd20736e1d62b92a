/** The argument that a literal of an operation is given in. */
import { parse, visit, type StringValueNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { argumentPath } from '../../process/argument-path.ts';

function pathOf(query: string, value: string): string | null {
  const document = parse(query);
  let literal: StringValueNode | undefined;
  visit(document, {
    StringValue: (node) => {
      if (node.value === value) literal = node;
    },
  });
  return literal === undefined ? null : argumentPath(document, literal);
}

describe('the path of an argument', () => {
  it.each([
    ['{ committee(asOf: "bad") { title } }', 'asOf'],
    ['{ documents(asOf: "2020", filter: { number: 1, dateFrom: "bad" }) { totalCount } }', 'filter.dateFrom'],
    ['{ a(filter: { not: { in: ["good", "bad"] } }) { b(first: "good") } }', 'filter.not.in'],
    ['{ a(x: "good") { b(y: "bad") } }', 'y'],
    ['query ($d: Date = "bad") { a(x: $d) }', null],
  ])('of the literal "bad" in %s is %s', (query, path) => {
    expect(pathOf(query, 'bad')).toBe(path);
  });
});
