/**
 * How committees are found, and how they hang together.
 * In: arguments and parents. Out: views. Not for: members, numbers and officers of a committee.
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectionOfRows, connectList } from '../../subgraph-kit/row-connection.ts';
import { loadRows, loadVersion } from '../../subgraph-kit/versioned-document.ts';
import { committeeSortKey } from '../../vocabulary/committee-reference.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Sort } from '../../store/documents.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import { committees, lineages, subgroups, type CommitteeDocument } from './documents.ts';
import { CommitteeOrderEnum, type CommitteeOrder } from './enums.ts';
import { committeeConditions } from './filters.ts';
import { findCommittee, nationalBodyOf } from './find.ts';
import { readKinds } from './read-arguments.ts';
import { Committee, CommitteeConnection, CommitteeFilter, Lineage, Secretariat } from './types-committees.ts';
import { NationalBody } from './types-members.ts';
import { toCommittee, toLineage } from './view.ts';

const orders: Readonly<Record<CommitteeOrder, Sort<CommitteeDocument>>> = {
  REFERENCE: [{ field: 'sortKey', direction: 1 }],
  TITLE: [
    { field: 'titleKey', direction: 1 },
    { field: 'sortKey', direction: 1 },
  ],
  CREATED_ON: [
    { field: 'createdSort', direction: 1 },
    { field: 'sortKey', direction: 1 },
  ],
  NEWEST: [
    { field: 'createdFirst', direction: -1 },
    { field: 'sortKey', direction: -1 },
  ],
  PARTICIPATING_MEMBERS: [
    { field: 'participatingOrder', direction: 1 },
    { field: 'sortKey', direction: 1 },
  ],
};

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => Committee, {
    nullable: true,
    description:
      'One committee, in any spelling of its reference; null before the first source that speaks of it.',
  })
  async committee(
    @Arg('reference', () => String, {
      description: 'Reference in any spelling, also one that it had before: `ISO/TC 307`, `TC307`.',
    })
    reference: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Committee | null> {
    const canonical = await readCommitteeArgument(context, reference, 'reference');
    return findCommittee(context, canonical, day);
  }

  @Query(() => CommitteeConnection, {
    nullable: true,
    description: 'Committees that sources speak of by that day.',
  })
  async committees(
    @Arg('filter', () => CommitteeFilter, {
      nullable: true,
      description: 'Which committees; all unless told.',
    })
    filter: CommitteeFilter | null | undefined,
    @Arg('orderBy', () => CommitteeOrderEnum, {
      nullable: true,
      description: 'Order of the list; REFERENCE unless told.',
    })
    orderBy: CommitteeOrder | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Committee>> {
    const conditions = await committeeConditions(context, filter ?? {}, day);
    const request = { collection: committees, day, conditions, sort: orders[orderBy ?? 'REFERENCE'] };
    return connectList(context, request, page, toCommittee);
  }

  @FieldResolver(() => Committee, {
    nullable: true,
    description:
      'The committee that the reference places this group under; null where no source speaks of it.',
  })
  parent(@Root() committee: Committee, @Ctx() context: RequestContext): Promise<Committee | null> {
    const { parentReference, asOf } = committee;
    return parentReference === null ? Promise.resolve(null) : findCommittee(context, parentReference, asOf);
  }

  @FieldResolver(() => CommitteeConnection, {
    description: 'Groups that the committee has on that day, as sources list them.',
  })
  async children(
    @Root() { reference, asOf }: Committee,
    @Arg('kinds', () => [String], { nullable: true, description: 'Only these kinds: `["WG", "JWG"]`.' })
    kinds: readonly string[] | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Committee>> {
    const wanted = kinds == null ? null : readKinds(kinds, 'kinds');
    const rows = await loadRows(context, subgroups, 'parent', reference, asOf);
    const groups = await Promise.all(rows.map(({ group }) => loadVersion(context, committees, group, asOf)));
    const documents = groups
      .filter((document) => document !== null)
      .filter(({ committeeKind }) => wanted === null || wanted.includes(committeeKind));
    const order = { collection: committees, sort: orders.REFERENCE };
    return connectionOfRows(context, documents, order, page, (document) => toCommittee(document, asOf));
  }

  @FieldResolver(() => [Lineage], { description: 'Groups whose work this one continues.' })
  async predecessors(
    @Root() { reference, asOf }: Committee,
    @Ctx() context: RequestContext,
  ): Promise<readonly Lineage[]> {
    const rows = await loadRows(context, lineages, 'successor', reference, asOf);
    return inOrder(rows.map((row) => toLineage(row, row.predecessor, asOf)));
  }

  @FieldResolver(() => [Lineage], { description: 'Groups that continue the work of this one.' })
  async successors(
    @Root() { reference, asOf }: Committee,
    @Ctx() context: RequestContext,
  ): Promise<readonly Lineage[]> {
    const rows = await loadRows(context, lineages, 'predecessor', reference, asOf);
    return inOrder(rows.map((row) => toLineage(row, row.successor, asOf)));
  }
}

@Resolver(() => Lineage)
export class LineageResolver {
  @FieldResolver(() => Committee, {
    nullable: true,
    description: 'The other group on the same day; null where sources do not speak of it otherwise.',
  })
  committee(@Root() { reference, asOf }: Lineage, @Ctx() context: RequestContext): Promise<Committee | null> {
    return findCommittee(context, reference, asOf);
  }
}

@Resolver(() => Secretariat)
export class SecretariatResolver {
  @FieldResolver(() => NationalBody, {
    nullable: true,
    description: 'National body that runs it; null where sources name only a country.',
  })
  nationalBody(
    @Root() { body, asOf }: Secretariat,
    @Ctx() context: RequestContext,
  ): Promise<NationalBody | null> {
    return body === null ? Promise.resolve(null) : nationalBodyOf(context, body, asOf);
  }
}

function inOrder(rows: readonly Lineage[]): readonly Lineage[] {
  return [...rows].sort((a, b) => compareText(committeeSortKey(a.reference), committeeSortKey(b.reference)));
}
