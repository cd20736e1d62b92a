/**
 * How the membership subgraph answers.
 * In: arguments and parents. Out: views. Not for: choosing between claims (facts/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readCommitteeArgument } from '../../as-of/committee-names.ts';
import type { RequestContext } from '../../as-of/request-context.ts';
import { DateScalar } from '../../as-of/scalars.ts';
import { loadVersion, validOn } from '../../as-of/versioned-document.ts';
import { PageArguments, readConnection, type Connection } from '../../subgraph-runtime/connection.ts';
import { committees } from './documents.ts';
import { Committee, CommitteeConnection } from './types.ts';
import { showCommittee } from './view.ts';

/** The committee on a day, or null before the first source that speaks of it. */
export async function findCommittee(
  context: RequestContext,
  reference: string,
  asOf: string,
): Promise<Committee | null> {
  const document = await loadVersion(context, committees, reference, asOf);
  return document === null ? null : showCommittee(document, asOf);
}

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => Committee, { nullable: true, description: 'One committee, in any spelling of its reference.' })
  async committee(
    @Arg('reference', () => String, { description: 'Reference in any spelling: `ISO/TC 307`, `TC307`.' })
    reference: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day of the view; today unless told.' })
    asOf: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Committee | null> {
    const canonical = await readCommitteeArgument(context, reference, 'reference');
    return findCommittee(context, canonical, asOf ?? context.today);
  }

  @Query(() => CommitteeConnection, { description: 'Committees, in the order of their references.' })
  committees(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day of the view; today unless told.' })
    asOf: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Committee>> {
    const day = asOf ?? context.today;
    const source = {
      collection: committees,
      filter: validOn(day),
      sort: [{ field: 'sortKey', direction: 1 }],
    } as const;
    return readConnection(context.reader, source, page, (document) => showCommittee(document, day));
  }

  @FieldResolver(() => Committee, {
    nullable: true,
    description: 'The committee that this group belongs to.',
  })
  parent(@Root() committee: Committee, @Ctx() context: RequestContext): Promise<Committee | null> {
    const { parentReference, asOf } = committee;
    return parentReference === null ? Promise.resolve(null) : findCommittee(context, parentReference, asOf);
  }
}
