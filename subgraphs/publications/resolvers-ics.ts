/**
 * How the publications subgraph answers about codes of the International Classification for Standards.
 * In: arguments and parents. Out: views. Not for: the codes of one publication (resolvers-records.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectList } from '../../subgraph-kit/row-connection.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { icsConditions, IcsFilter, icsSort } from './arguments-ics.ts';
import { PublicationFilter, publicationConditions, publicationSort, readIcs } from './arguments.ts';
import { icsCodes, publications } from './documents.ts';
import { IcsOrderEnum, PublicationOrderEnum, type IcsOrder, type PublicationOrder } from './enums.ts';
import { findIcsCode } from './find.ts';
import { IcsCode, IcsCodeConnection } from './types-records.ts';
import { PublicationConnection, type Publication } from './types.ts';
import { toIcsCode, toPublication } from './view.ts';

@Resolver(() => IcsCode)
export class IcsCodeResolver {
  @Query(() => IcsCode, {
    nullable: true,
    description: 'One code of the International Classification for Standards.',
  })
  icsCode(
    @Arg('code', () => String, { description: 'Code: `35`, `35.030`, `35.240.40`.' }) code: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<IcsCode | null> {
    return findIcsCode(context, readIcs(code, 'code'), day);
  }

  @Query(() => IcsCodeConnection, {
    nullable: true,
    description:
      'Codes of the International Classification for Standards that sources list or use by that day.',
  })
  icsCodes(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => IcsFilter, { nullable: true, description: 'Which codes; all unless told.' })
    filter: IcsFilter | null | undefined,
    @Arg('orderBy', () => IcsOrderEnum, { nullable: true, description: 'Order; CODE unless told.' })
    orderBy: IcsOrder | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<IcsCode>> {
    const request = { collection: icsCodes, day, conditions: icsConditions(filter), sort: icsSort(orderBy) };
    return connectList(context, request, page, toIcsCode);
  }

  @FieldResolver(() => IcsCode, { nullable: true, description: 'Code one level up; null for a field.' })
  parent(@Root() { parentCode, asOf }: IcsCode, @Ctx() context: RequestContext): Promise<IcsCode | null> {
    return findIcsCode(context, parentCode, asOf);
  }

  @FieldResolver(() => [IcsCode], { description: 'Codes one level down, in their order.' })
  async children(
    @Root() { code, asOf }: IcsCode,
    @Ctx() context: RequestContext,
  ): Promise<readonly IcsCode[]> {
    const rows = await loadRows(context, icsCodes, 'parent', code, asOf);
    return [...rows].sort((a, b) => compareText(a.code, b.code)).map((row) => toIcsCode(row, asOf));
  }

  /** Paged by the store, unlike the lists of other parents: a field has thousands of publications. */
  @FieldResolver(() => PublicationConnection, {
    description: 'Publications that have the code, or one below it.',
  })
  async publications(
    @Root() { code, asOf }: IcsCode,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => PublicationFilter, {
      nullable: true,
      description: 'Which of them; all unless told.',
    })
    filter: PublicationFilter | null | undefined,
    @Arg('orderBy', () => PublicationOrderEnum, {
      nullable: true,
      description: 'Order; DESIGNATION unless told.',
    })
    orderBy: PublicationOrder | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Publication>> {
    const conditions = [{ icsWithin: code }, ...(await publicationConditions(context, filter))];
    const request = { collection: publications, day: asOf, conditions, sort: publicationSort(orderBy) };
    return connectList(context, request, page, toPublication);
  }
}
