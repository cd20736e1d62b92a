/** Fields of a publication that refer to other records: scope, ICS codes and replacements. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { cleanText } from '../../vocabulary/clean-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { findIcsCode, findPublicationById } from './find.ts';
import { DeliverableRecord, IcsCode } from './types-records.ts';
import { Publication } from './types.ts';

@Resolver(() => Publication)
export class PublicationFields {
  @FieldResolver(() => String, { nullable: true, description: 'Scope as plain text.' })
  scope(@Root() { scopeHtml }: Publication): string | null {
    return scopeHtml === null ? null : cleanText(scopeHtml);
  }

  @FieldResolver(() => [IcsCode], {
    description: 'ICS codes. Empty if none is stated.',
  })
  async ics(
    @Root() { icsList, asOf }: Publication,
    @Ctx() context: RequestContext,
  ): Promise<readonly IcsCode[]> {
    const found = await Promise.all(icsList.map((code) => findIcsCode(context, code, asOf)));
    return found.filter((code) => code !== null);
  }

  @FieldResolver(() => [Publication], {
    description: 'Publications that it replaces, if known on the day. Empty if none is stated.',
  })
  replaces(
    @Root() { replacesIds, asOf }: Publication,
    @Ctx() context: RequestContext,
  ): Promise<readonly Publication[]> {
    return findKnown(context, replacesIds, asOf);
  }

  @FieldResolver(() => [DeliverableRecord], {
    nullable: 'itemsAndList',
    description: 'Records that it replaces, including those without a known publication.',
  })
  replacesRecords(@Root() { replacesIds, asOf }: Publication): readonly DeliverableRecord[] {
    return replacesIds.map((isoId) => ({ isoId, asOf }));
  }

  @FieldResolver(() => [Publication], {
    description: 'Publications that replace it, if known on the day. Empty if none is stated.',
  })
  replacedBy(
    @Root() { replacedByIds, asOf }: Publication,
    @Ctx() context: RequestContext,
  ): Promise<readonly Publication[]> {
    return findKnown(context, replacedByIds, asOf);
  }

  @FieldResolver(() => [DeliverableRecord], {
    nullable: 'itemsAndList',
    description: 'Records that replace it. A record without a publication may be a project.',
  })
  replacedByRecords(@Root() { replacedByIds, asOf }: Publication): readonly DeliverableRecord[] {
    return replacedByIds.map((isoId) => ({ isoId, asOf }));
  }
}

@Resolver(() => DeliverableRecord)
export class DeliverableRecordResolver {
  @FieldResolver(() => Publication, {
    nullable: true,
    description: 'The publication. Null if none with this id is known on the day.',
  })
  publication(
    @Root() { isoId, asOf }: DeliverableRecord,
    @Ctx() context: RequestContext,
  ): Promise<Publication | null> {
    return findPublicationById(context, isoId, asOf);
  }
}

async function findKnown(
  context: RequestContext,
  ids: readonly number[],
  asOf: Day,
): Promise<readonly Publication[]> {
  const found = await Promise.all(ids.map((isoId) => findPublicationById(context, isoId, asOf)));
  return found.filter((publication) => publication !== null);
}
