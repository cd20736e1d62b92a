/** Resolvers of national bodies and memberships. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { type RequestContext } from '../../subgraph-kit/request-context.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { findCommittee, findNamed, findNationalBody, nationalBodyOf } from './find.ts';
import { Committee } from './types-committees.ts';
import { Membership, MembershipChange, NationalBody } from './types-members.ts';

@Resolver(() => NationalBody)
export class NationalBodyResolver {
  @Query(() => NationalBody, {
    nullable: true,
    description: 'A national body. Null before the first source that names it.',
  })
  nationalBody(
    @Arg('acronym', () => String, { description: 'Acronym, current or earlier, in any case: `SA`.' })
    acronym: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<NationalBody | null> {
    return findNationalBody(context, acronym, day);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Committee, { description: 'Committee.' })
  committee(
    @Root() { committeeReference, asOf }: Membership,
    @Ctx() context: RequestContext,
  ): Promise<Committee> {
    return findNamed(findCommittee(context, committeeReference, asOf), committeeReference);
  }

  @FieldResolver(() => NationalBody, { description: 'National body.' })
  nationalBody(@Root() { body, asOf }: Membership, @Ctx() context: RequestContext): Promise<NationalBody> {
    return findNamed(nationalBodyOf(context, body, asOf), body);
  }
}

@Resolver(() => MembershipChange)
export class MembershipChangeResolver {
  @FieldResolver(() => NationalBody, { description: 'National body, as of the day of the change.' })
  nationalBody(
    @Root() { body, asOf }: MembershipChange,
    @Ctx() context: RequestContext,
  ): Promise<NationalBody> {
    return findNamed(nationalBodyOf(context, body, asOf), body);
  }
}
