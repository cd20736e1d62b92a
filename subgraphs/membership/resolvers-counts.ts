/**
 * Numbers of a committee: of its members, and whatever else sources count.
 * In: arguments and parents. Out: views. Not for: the members themselves (resolvers-members.ts).
 */
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
    description: 'How many members the committee has on that day; null where nothing is known.',
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
      'How many members it had on each day for which a source states a number or a complete list, oldest first, up to the day of the view.',
  })
  async membershipHistory(
    @Root() { reference, asOf }: Committee,
    @Arg('since', () => DateScalar, { nullable: true, description: 'Only days on or after this one.' })
    since: string | null | undefined,
    @Arg('until', () => DateScalar, { nullable: true, description: 'Only days on or before this one.' })
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
    description: 'Numbers that sources state about the committee, as last stated by that day.',
  })
  async counts(
    @Root() { reference, asOf }: Committee,
    @Arg('of', () => [CountedEnum], { nullable: true, description: 'Only numbers that count one of these.' })
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
