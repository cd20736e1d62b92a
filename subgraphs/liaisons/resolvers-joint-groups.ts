/**
 * How joint working groups are answered.
 * In: arguments and parents. Out: views. Not for: choosing between claims (history/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectList } from '../../subgraph-kit/row-connection.ts';
import { loadRows, loadVersion } from '../../subgraph-kit/versioned-document.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Sort } from '../../store/documents.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { JointWorkingGroupFilter } from './arguments.ts';
import { jointGroupConditions } from './conditions.ts';
import { coConvenors, jointGroups, type JointGroupDocument } from './documents.ts';
import { JointWorkingGroupOrderEnum, type JointWorkingGroupOrder } from './enums.ts';
import { CoConvenor, JointWorkingGroup, JointWorkingGroupConnection } from './types.ts';
import { toCoConvenors, toJointGroup } from './view.ts';

/** The order of lists of joint groups. */
export const byReference = [{ field: 'sortKey', direction: 1 }] as const;

const orders: Readonly<Record<JointWorkingGroupOrder, Sort<JointGroupDocument>>> = {
  REFERENCE: byReference,
  ADMINISTERING_COMMITTEE: [{ field: 'administeringSort', direction: 1 }, ...byReference],
};

/** The joint group on a day, or null where no source calls it one by then. */
export async function findJointGroup(
  context: RequestContext,
  reference: string,
  day: string,
): Promise<JointWorkingGroup | null> {
  const document = await loadVersion(context, jointGroups, reference, day);
  return document === null ? null : toJointGroup(document, day);
}

@Resolver(() => JointWorkingGroup)
export class JointWorkingGroupResolver {
  @Query(() => JointWorkingGroup, { nullable: true, description: 'One joint working group.' })
  async jointWorkingGroup(
    @Arg('reference', () => String, {
      description: 'Reference in any spelling: `ISO/TC 307/JWG 4`, `TC307/JWG04`.',
    })
    reference: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<JointWorkingGroup | null> {
    const canonical = await readCommitteeArgument(context, reference, 'reference');
    return findJointGroup(context, canonical, day);
  }

  @Query(() => JointWorkingGroupConnection, {
    nullable: true,
    description: 'Joint working groups.',
  })
  async jointWorkingGroups(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('of', () => String, {
      nullable: true,
      description: 'Committee that is one of the parents, in any spelling.',
      deprecationReason: 'Use `filter: { parents: [...] }`.',
    })
    of: string | null | undefined,
    @Arg('between', () => [String], {
      nullable: true,
      description: 'Committees that are all parents of the group, in any spelling.',
      deprecationReason: 'Use `filter: { parents: [...] }`.',
    })
    between: readonly string[] | null | undefined,
    @Arg('filter', () => JointWorkingGroupFilter, {
      nullable: true,
      description: 'Which joint working groups; all unless told.',
    })
    filter: JointWorkingGroupFilter | null | undefined,
    @Arg('orderBy', () => JointWorkingGroupOrderEnum, {
      nullable: true,
      description: 'Order of the list; REFERENCE unless told.',
    })
    orderBy: JointWorkingGroupOrder | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<JointWorkingGroup>> {
    const parents = await Promise.all([
      ...(of == null ? [] : [readCommitteeArgument(context, of, 'of')]),
      ...(between ?? []).map((text) => readCommitteeArgument(context, text, 'between')),
    ]);
    const conditions = [
      ...parents.map((parent) => ({ parents: parent })),
      ...(await jointGroupConditions(context, filter ?? {})),
    ];
    const request = { collection: jointGroups, day, conditions, sort: orders[orderBy ?? 'REFERENCE'] };
    return connectList(context, request, page, toJointGroup);
  }

  @FieldResolver(() => [CoConvenor], {
    description: 'Its convenors on that day, in the order of their names.',
  })
  async coConvenors(
    @Root() { group, day }: JointWorkingGroup,
    @Ctx() context: RequestContext,
  ): Promise<readonly CoConvenor[]> {
    return toCoConvenors(await loadRows(context, coConvenors, 'group', group, day), day);
  }
}
