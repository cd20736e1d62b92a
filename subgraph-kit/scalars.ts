/**
 * The date scalars of the API.
 * In: text. Out: text, checked. Not for: clock times.
 */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isPartialDate } from '../vocabulary/partial-date.ts';

function defineDateScalar(
  name: string,
  description: string,
  expected: string,
  accepts: (text: string) => boolean,
) {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`expected ${expected}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: read,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
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
  'A date with the precision that its source has: `2018`, `2018-05` or `2018-05-22`.',
  'a date such as "2018", "2018-05" or "2018-05-22"',
  isPartialDate,
);
