/** Queries for one ICS code, and the codes above and below it. See lists.ts for lists. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { icsCodes } from './documents.ts';
import { findIcsCode } from './find.ts';
import { readIcs } from './lists.ts';
import { IcsCode } from './types-records.ts';
import { toIcsCode } from './view.ts';

@Resolver(() => IcsCode)
export class IcsCodeResolver {
  @Query(() => IcsCode, {
    nullable: true,
    description: 'One code of the International Classification for Standards (ICS).',
  })
  icsCode(
    @Arg('code', () => String, { description: 'Code: `35`, `35.030`, `35.240.40`.' }) code: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<IcsCode | null> {
    return findIcsCode(context, readIcs(code, 'code'), day);
  }

  @FieldResolver(() => IcsCode, { nullable: true, description: 'Code one level up; null for a field.' })
  parent(@Root() { parentCode, asOf }: IcsCode, @Ctx() context: RequestContext): Promise<IcsCode | null> {
    return findIcsCode(context, parentCode, asOf);
  }

  @FieldResolver(() => [IcsCode], { description: 'Codes one level down, by code.' })
  async children(
    @Root() { code, asOf }: IcsCode,
    @Ctx() context: RequestContext,
  ): Promise<readonly IcsCode[]> {
    const rows = await loadRows(context, icsCodes, 'parent', code, asOf);
    return [...rows].sort((a, b) => compareText(a.code, b.code)).map((row) => toIcsCode(row, asOf));
  }
}
