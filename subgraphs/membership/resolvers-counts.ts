/** Resolvers of the numbers of a committee. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import { loadHistory, loadRows, loadVersion } from '../../subgraph-kit/versioned-document.ts';
import type { Counted } from '../../facts/fact-kinds.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import { counts, membershipCounts } from './documents.ts';
import { CountedEnum } from './enums.ts';
import { Committee } from './types-committees.ts';
import { MembershipCounts, MembershipCountsOn, StatedCount } from './types-counts.ts';
import { toMembershipCounts, toMembershipCountsOn, toStatedCount } from './view-counts.ts';

@Resolver(() => Committee)
export class CommitteeCountsResolver {
  @FieldResolver(() => MembershipCounts, {
    nullable: true,
    description: 'Number of members on the day. Null if unknown.',
  })
  async membershipCounts(
    @Root() { reference, asOf }: Committee,
    @Ctx() context: RequestContext,
  ): Promise<MembershipCounts | null> {
    const document = await loadVersion(context, membershipCounts, reference, asOf);
    return document === null ? null : toMembershipCounts(document);
  }

  @FieldResolver(() => [MembershipCountsOn], {
    description:
      'Number of members on each day for which a source has a number or a complete list, oldest first, up to the day of the view.',
  })
  async membershipHistory(
    @Root() { reference, asOf }: Committee,
    @Arg('since', () => DateScalar, { nullable: true, description: 'On or after this day.' })
    since: string | null | undefined,
    @Arg('until', () => DateScalar, { nullable: true, description: 'On or before this day.' })
    until: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<readonly MembershipCountsOn[]> {
    const history = await loadHistory(context, membershipCounts, 'committee', reference);
    return history
      .filter(({ opensOnSource, validFrom }) => opensOnSource && validFrom <= asOf)
      .filter(
        ({ validFrom }) => (since == null || since <= validFrom) && (until == null || validFrom <= until),
      )
      .map(toMembershipCountsOn);
  }

  @FieldResolver(() => [StatedCount], {
    description: 'Numbers about the committee, as last stated by the day.',
  })
  async counts(
    @Root() { reference, asOf }: Committee,
    @Arg('of', () => [CountedEnum], { nullable: true, description: 'What to count. Default: all.' })
    of: readonly Counted[] | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<readonly StatedCount[]> {
    const rows = await loadRows(context, counts, 'committee', reference, asOf);
    return [...rows]
      .filter(({ counted }) => of?.includes(counted) ?? true)
      .sort((a, b) => compareText(a.key, b.key))
      .map(toStatedCount);
  }
}
