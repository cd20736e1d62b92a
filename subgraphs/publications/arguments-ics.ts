/**
 * Which codes of the classification to list, and in which order.
 * In: what a caller asks for. Out: filters and orders of the store. Not for: publications (arguments.ts).
 */
import { Field, InputType, Int } from 'type-graphql';
import { matchWords } from '../../subgraph-kit/search-words.ts';
import type { Filter, Sort } from '../../store/documents.ts';
import { readIcs } from './arguments.ts';
import type { IcsDocument } from './documents.ts';
import type { IcsOrder } from './enums.ts';

@InputType({ description: 'Which ICS codes are asked for; conditions that are left out do not narrow.' })
export class IcsFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words, or beginnings of words, of the code and of the titles in either language.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'This code and everything below it: `35`, `35.030`.' })
  within?: string | null;

  @Field(() => Int, { nullable: true, description: '1 for fields, 2 for groups, 3 for sub-groups.' })
  level?: number | null;
}

/** Conditions of a filter. Throws BAD_USER_INPUT. */
export function icsConditions(filter: IcsFilter | null | undefined): readonly Filter<IcsDocument>[] {
  if (filter == null) return [];
  const { text, within, level } = filter;
  return [
    ...matchWords(text),
    ...(within == null ? [] : [{ line: readIcs(within, 'filter.within') }]),
    ...(level == null ? [] : [{ level }]),
  ];
}

/** The order of the store for an order that a caller may ask for. What is null comes last either way. */
export function icsSort(order: IcsOrder | null | undefined): Sort<IcsDocument> {
  switch (order ?? 'CODE') {
    case 'CODE':
      return [{ field: 'code', direction: 1 }];
    case 'CODE_DESC':
      return [{ field: 'code', direction: -1 }];
    case 'TITLE':
      return [
        { field: 'titleSort', direction: 1 },
        { field: 'code', direction: 1 },
      ];
    case 'TITLE_DESC':
      return [
        { field: 'titleFolded', direction: -1 },
        { field: 'code', direction: -1 },
      ];
  }
}
