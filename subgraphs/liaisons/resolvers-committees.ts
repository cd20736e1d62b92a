/**
 * What liaisons add to a committee.
 * In: a committee's key and arguments. Out: views. Not for: the committee itself (the membership subgraph).
 */
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectRows } from '../../subgraph-kit/row-connection.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { Filter } from '../../store/documents.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { CommitteeLiaisonArguments, DiscrepancyArguments, SentRepresentativeArguments } from './arguments.ts';
import { liaisonsOfCommittee, readTarget } from './conditions.ts';
import { findDiscrepancies, judgingLists, type CommitteeRows } from './discrepancies.ts';
import { connectDiscrepancies } from './discrepancy-list.ts';
import {
  completeLists,
  jointGroups,
  liaisons,
  nominations,
  representations,
  unresolvedLiaisons,
  type JointGroupDocument,
} from './documents.ts';
import { byReference, findJointGroup } from './resolvers-joint-groups.ts';
import { connectLiaisonsOf, connectRepresentations } from './rows-of-party.ts';
import { CommitteeStub } from './types-entities.ts';
import {
  JointWorkingGroup,
  JointWorkingGroupConnection,
  LiaisonConnection,
  LiaisonDiscrepancyConnection,
  RepresentationConnection,
  UnresolvedLiaisonConnection,
  type Liaison,
  type LiaisonDiscrepancy,
  type Representation,
  type UnresolvedLiaison,
} from './types.ts';
import { toJointGroup, toUnresolvedLiaison } from './view.ts';

@Resolver(() => CommitteeStub)
export class LiaisonCommitteeResolver {
  @FieldResolver(() => LiaisonConnection, {
    nullable: true,
    description: 'Liaisons of the committee, in the order of the other parties.',
  })
  liaisons(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => CommitteeLiaisonArguments) args: CommitteeLiaisonArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Liaison>> {
    return connectLiaisonsOf(context, { key: reference, day: asOf }, args, liaisonsOfCommittee(args));
  }

  @FieldResolver(() => UnresolvedLiaisonConnection, {
    nullable: true,
    description:
      'Liaisons that the list of the committee gives with the number of a record alone, in the order of the numbers.',
  })
  unresolvedLiaisons(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<UnresolvedLiaison>> {
    const request = {
      collection: unresolvedLiaisons,
      field: 'committee',
      key: reference,
      day: asOf,
      sort: [{ field: 'isoId', direction: 1 }],
    } as const;
    return connectRows(context, request, page, toUnresolvedLiaison);
  }

  @FieldResolver(() => RepresentationConnection, {
    nullable: true,
    description: 'Who represents the committee elsewhere, in the order of the bodies, then of the names.',
  })
  async representatives(
    @Root() { reference, asOf }: CommitteeStub,
    @Args(() => SentRepresentativeArguments) args: SentRepresentativeArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Representation>> {
    const to = await readTarget(context, args, asOf);
    const by = { field: 'committee', key: reference, day: asOf } as const;
    return connectRepresentations(context, by, args, to === null ? [] : [{ toKey: to }]);
  }

  @FieldResolver(() => JointWorkingGroupConnection, {
    nullable: true,
    description:
      'Joint working groups of which the committee is a parent, whichever parent administers them.',
  })
  jointWorkingGroups(
    @Root() parent: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<JointWorkingGroup>> {
    return connectGroups(context, parent, [], page);
  }

  @FieldResolver(() => JointWorkingGroupConnection, {
    nullable: true,
    description: 'Joint working groups of which the committee and another are both parents, in any role.',
  })
  async sharedGroups(
    @Root() parent: CommitteeStub,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('with', () => String, { description: 'The other committee, in any spelling.' }) other: string,
    @Ctx() context: RequestContext,
  ): Promise<Connection<JointWorkingGroup>> {
    const partner = await readCommitteeArgument(context, other, 'with');
    return connectGroups(context, parent, [{ parents: partner }], page);
  }

  @FieldResolver(() => JointWorkingGroup, {
    nullable: true,
    description: 'What makes the committee a joint group; null for any other.',
  })
  jointWorkingGroup(
    @Root() { reference, asOf }: CommitteeStub,
    @Ctx() context: RequestContext,
  ): Promise<JointWorkingGroup | null> {
    return findJointGroup(context, reference, asOf);
  }

  @FieldResolver(() => LiaisonDiscrepancyConnection, {
    nullable: true,
    description: 'What does not match in the liaisons of the committee, by kind, other party and person.',
  })
  async liaisonDiscrepancies(
    @Root() committee: CommitteeStub,
    @Args(() => DiscrepancyArguments) args: DiscrepancyArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<LiaisonDiscrepancy>> {
    const found = findDiscrepancies(await loadCommitteeRows(context, committee));
    const rows = found.filter(({ kind }) => args.kinds == null || args.kinds.includes(kind));
    return connectDiscrepancies(context, rows, 'KIND', args, committee.asOf);
  }
}

/** A page of the joint groups of a parent that meet every condition. */
function connectGroups(
  context: RequestContext,
  { reference, asOf }: CommitteeStub,
  conditions: readonly Filter<JointGroupDocument>[],
  page: PageArguments,
): Promise<Connection<JointWorkingGroup>> {
  const parent = { collection: jointGroups, field: 'parents', key: reference, day: asOf } as const;
  return connectRows(context, { ...parent, conditions, sort: byReference }, page, toJointGroup);
}

/** Everything that findings about a committee compare; one store call for each collection, however many committees. */
async function loadCommitteeRows(
  context: RequestContext,
  { reference, asOf }: CommitteeStub,
): Promise<CommitteeRows> {
  const [own, sent, nominated, joint, lists] = await Promise.all([
    loadRows(context, liaisons, 'parties', reference, asOf),
    loadRows(context, representations, 'committee', reference, asOf),
    loadRows(context, nominations, 'committee', reference, asOf),
    loadRows(context, jointGroups, 'parents', reference, asOf),
    Promise.all(judgingLists(reference).map((key) => loadRows(context, completeLists, 'key', key, asOf))),
  ]);
  return {
    committee: reference,
    liaisons: own,
    representations: sent,
    nominations: nominated,
    jointGroups: joint,
    completeLists: lists.flat(),
  };
}
