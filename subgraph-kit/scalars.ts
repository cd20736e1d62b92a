/** The date scalars of the API. A refused literal keeps its node, so that the error can name the argument it was given in. */
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { errorCodes } from '../process/error-codes.ts';
import { isPartialDate } from '../vocabulary/partial-date.ts';

function defineDateScalar(
  name: string,
  description: string,
  expected: string,
  accepts: (text: string) => boolean,
) {
  const refuse = (problem: string, node?: ValueNode) =>
    new GraphQLError(`${problem}expected ${expected}`, {
      ...(node && { nodes: node }),
      extensions: { code: errorCodes.badUserInput },
    });
  const read = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw refuse('');
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: read,
    parseValue: read,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING && accepts(node.value)) return node.value;
      throw refuse(`${print(node)} cannot be read; `, node);
    },
  });
}

/** A calendar day. */
export const DateScalar = defineDateScalar(
  'Date',
  'A calendar day, `2020-05-28`.',
  'a calendar day such as "2020-05-28"',
  (text) => text.length === 10 && isPartialDate(text),
);

/** A date with the precision of its source. */
export const PartialDateScalar = defineDateScalar(
  'PartialDate',
  'A date with the precision of its source: `2018`, `2018-05` or `2018-05-22`.',
  'a date such as "2018", "2018-05" or "2018-05-22"',
  isPartialDate,
);
