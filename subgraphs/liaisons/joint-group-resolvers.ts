/**
 * How joint working groups are answered.
 * In: arguments and parents. Out: views. Not for: choosing between claims (facts/timeline.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../as-of/as-of-argument.ts';
import { readCommitteeArgument } from '../../as-of/committee-names.ts';
import type { RequestContext } from '../../as-of/request-context.ts';
import { connectList } from '../../as-of/row-connection.ts';
import { loadRows, loadVersion } from '../../as-of/versioned-document.ts';
import type { Day } from '../../facts/partial-date.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { coConvenors, jointGroups } from './documents.ts';
import { CoConvenor, JointWorkingGroup, JointWorkingGroupConnection } from './types.ts';
import { showCoConvenors, showJointGroup } from './view.ts';

/** The order of lists of joint groups. */
export const byReference = [{ field: 'sortKey', direction: 1 }] as const;

/** The joint group on a day, or null where no source calls it one by then. */
export async function findJointGroup(
  context: RequestContext,
  reference: string,
  day: string,
): Promise<JointWorkingGroup | null> {
  const document = await loadVersion(context, jointGroups, reference, day);
  return document === null ? null : showJointGroup(document, day);
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
    description: 'Joint working groups, in the order of their references.',
  })
  async jointWorkingGroups(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('of', () => String, {
      nullable: true,
      description: 'Committee that is one of the parents, in any spelling.',
    })
    of: string | null | undefined,
    @Arg('between', () => [String], {
      nullable: true,
      description: 'Committees that are all parents of the group, in any spelling.',
    })
    between: readonly string[] | null | undefined,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<JointWorkingGroup>> {
    const parents = await Promise.all([
      ...(of == null ? [] : [readCommitteeArgument(context, of, 'of')]),
      ...(between ?? []).map((text) => readCommitteeArgument(context, text, 'between')),
    ]);
    const conditions = parents.map((parent) => ({ parents: parent }));
    const request = { collection: jointGroups, day, conditions, sort: byReference };
    return connectList(context, request, page, showJointGroup);
  }

  @FieldResolver(() => [CoConvenor], {
    description: 'Its convenors on that day, in the order of their names.',
  })
  async coConvenors(
    @Root() { group, day }: JointWorkingGroup,
    @Ctx() context: RequestContext,
  ): Promise<readonly CoConvenor[]> {
    return showCoConvenors(await loadRows(context, coConvenors, 'group', group, day), day);
  }
}
