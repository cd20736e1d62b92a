/**
 * Who takes part in committees: national bodies, their memberships and how these changed.
 * In: arguments and parents. Out: views. Not for: how many there are (resolvers-counts.ts).
 */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import { requestLoader, type RequestContext } from '../../subgraph-kit/request-context.ts';
import { connectionOfRows, connectList, connectRows } from '../../subgraph-kit/row-connection.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import type { MemberStatus } from '../../facts/fact-kinds.ts';
import { groupBy } from '../../vocabulary/group-by.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Sort } from '../../store/documents.ts';
import { PageArguments, type Connection } from '../../subgraph-runtime/connection.ts';
import {
  committees,
  membershipChanges,
  memberships,
  nationalBodies,
  type MembershipChangeDocument,
  type MembershipDocument,
  type NationalBodyDocument,
} from './documents.ts';
import {
  MembershipOrderEnum,
  MemberStatusEnum,
  NationalBodyOrderEnum,
  type MembershipOrder,
  type NationalBodyOrder,
} from './enums.ts';
import { membershipConditions, nationalBodyConditions } from './filters.ts';
import { findBodyKeys, findCommittee, findNamed, findNationalBody, nationalBodyOf } from './find.ts';
import { readCountries } from './read-arguments.ts';
import { Committee, CommitteeConnection } from './types-committees.ts';
import {
  Membership,
  MembershipArguments,
  MembershipChange,
  MembershipChangeConnection,
  MembershipConnection,
  MembershipFilter,
  NationalBody,
  NationalBodyConnection,
  NationalBodyFilter,
} from './types-members.ts';
import { toCommittee, toMembership, toMembershipChange, toNationalBody } from './view.ts';

const bodyOrders: Readonly<Record<NationalBodyOrder, Sort<NationalBodyDocument>>> = {
  ACRONYM: [{ field: 'acronym', direction: 1 }],
  MEMBERSHIPS: [
    { field: 'membershipsOrder', direction: 1 },
    { field: 'acronym', direction: 1 },
  ],
};
const byBody: Sort<MembershipDocument> = [{ field: 'acronym', direction: 1 }];
const byCommittee: Sort<MembershipDocument> = [{ field: 'committeeSortKey', direction: 1 }];
const membershipOrders: Readonly<Record<MembershipOrder, Sort<MembershipDocument>>> = {
  COMMITTEE: [...byCommittee, ...byBody],
  NATIONAL_BODY: [...byBody, ...byCommittee],
  SINCE: [{ field: 'since', direction: 1 }, ...byCommittee, ...byBody],
  NEWEST: [
    { field: 'since', direction: -1 },
    { field: 'committeeSortKey', direction: -1 },
    { field: 'acronym', direction: -1 },
  ],
};
const byDay: Sort<MembershipChangeDocument> = [
  { field: 'on', direction: 1 },
  { field: 'body', direction: 1 },
];

@Resolver(() => Committee)
export class CommitteeMembersResolver {
  @FieldResolver(() => MembershipConnection, { description: 'National bodies in the committee, by acronym.' })
  async memberships(
    @Root() { reference, asOf }: Committee,
    @Args(() => MembershipArguments) { status, acronyms, countries, ...page }: MembershipArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Membership>> {
    const rows = await loadRows(context, memberships, 'committee', reference, asOf);
    const bodies = acronyms == null ? null : await findBodyKeys(context, acronyms, asOf);
    const wanted = rows
      .filter((row) => status == null || row.status === status)
      .filter((row) => bodies?.includes(row.body) ?? true);
    const codes = countries == null ? null : readCountries(countries, 'countries');
    const inCountries = codes === null ? wanted : await keepCountries(context, wanted, codes, asOf);
    const order = { collection: memberships, sort: byBody };
    return connectionOfRows(context, inCountries, order, page, (row) => toMembership(row, asOf));
  }

  @FieldResolver(() => MembershipChangeConnection, {
    description: 'Changes of membership that sources show by the day of the view, oldest first.',
  })
  async membershipChanges(
    @Root() { reference, asOf }: Committee,
    @Arg('since', () => DateScalar, { nullable: true, description: 'Only changes on or after this day.' })
    since: string | null | undefined,
    @Arg('until', () => DateScalar, { nullable: true, description: 'Only changes on or before this day.' })
    until: string | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<MembershipChange>> {
    const all = await loadChanges(context, reference);
    const rows = all.filter(
      ({ on }) => on <= asOf && (since == null || since <= on) && (until == null || on <= until),
    );
    const order = { collection: membershipChanges, sort: byDay };
    return connectionOfRows(context, rows, order, page, toMembershipChange);
  }
}

@Resolver(() => NationalBody)
export class NationalBodyResolver {
  @Query(() => NationalBody, {
    nullable: true,
    description: 'One national body by acronym; null before the first source that names it.',
  })
  nationalBody(
    @Arg('acronym', () => String, { description: 'Acronym of any day, in any case: `SA`.' }) acronym: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<NationalBody | null> {
    return findNationalBody(context, acronym, day);
  }

  @Query(() => NationalBodyConnection, {
    nullable: true,
    description: 'National bodies that sources name by that day.',
  })
  async nationalBodies(
    @Arg('filter', () => NationalBodyFilter, {
      nullable: true,
      description: 'Which national bodies; all unless told.',
    })
    filter: NationalBodyFilter | null | undefined,
    @Arg('orderBy', () => NationalBodyOrderEnum, {
      nullable: true,
      description: 'Order of the list; ACRONYM unless told.',
    })
    orderBy: NationalBodyOrder | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NationalBody>> {
    const conditions = await nationalBodyConditions(context, filter ?? {}, day);
    const sort = bodyOrders[orderBy ?? 'ACRONYM'];
    const request = { collection: nationalBodies, day, conditions, sort };
    return connectList(context, request, page, toNationalBody);
  }

  @FieldResolver(() => MembershipConnection, {
    description: 'Committees that the body takes part in, by reference.',
  })
  async memberships(
    @Root() { key, asOf }: NationalBody,
    @Arg('status', () => MemberStatusEnum, {
      nullable: true,
      description: 'Only memberships with this status.',
    })
    status: MemberStatus | null | undefined,
    @Arg('committees', () => [String], {
      nullable: true,
      description: 'Only these committees, in any spelling of their references.',
    })
    references: readonly string[] | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Membership>> {
    const wanted = await Promise.all(
      (references ?? []).map((reference) => readCommitteeArgument(context, reference, 'committees')),
    );
    const found = await loadRows(context, memberships, 'body', key, asOf);
    const rows = found
      .filter((row) => status == null || row.status === status)
      .filter((row) => references == null || wanted.includes(row.committee));
    const order = { collection: memberships, sort: byCommittee };
    return connectionOfRows(context, rows, order, page, (row) => toMembership(row, asOf));
  }

  @FieldResolver(() => CommitteeConnection, {
    description: 'Committees whose secretariat the body runs on that day, by reference.',
  })
  secretariats(
    @Root() { key, asOf }: NationalBody,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Committee>> {
    const request = {
      collection: committees,
      field: 'secretariatBody',
      key,
      day: asOf,
      sort: [{ field: 'sortKey', direction: 1 }],
    } as const;
    return connectRows(context, request, page, toCommittee);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => MembershipConnection, {
    nullable: true,
    description: 'Memberships of national bodies in all committees on that day.',
  })
  async memberships(
    @Arg('filter', () => MembershipFilter, {
      nullable: true,
      description: 'Which memberships; all unless told.',
    })
    filter: MembershipFilter | null | undefined,
    @Arg('orderBy', () => MembershipOrderEnum, {
      nullable: true,
      description: 'Order of the list; COMMITTEE unless told.',
    })
    orderBy: MembershipOrder | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Membership>> {
    const conditions = await membershipConditions(context, filter ?? {}, day);
    const sort = membershipOrders[orderBy ?? 'COMMITTEE'];
    return connectList(context, { collection: memberships, day, conditions, sort }, page, toMembership);
  }

  @FieldResolver(() => Committee, { description: 'The committee.' })
  committee(
    @Root() { committeeReference, asOf }: Membership,
    @Ctx() context: RequestContext,
  ): Promise<Committee> {
    return findNamed(findCommittee(context, committeeReference, asOf), committeeReference);
  }

  @FieldResolver(() => NationalBody, { description: 'The national body.' })
  nationalBody(@Root() { body, asOf }: Membership, @Ctx() context: RequestContext): Promise<NationalBody> {
    return findNamed(nationalBodyOf(context, body, asOf), body);
  }
}

@Resolver(() => MembershipChange)
export class MembershipChangeResolver {
  @FieldResolver(() => NationalBody, { description: 'The national body, as of the day of the change.' })
  nationalBody(
    @Root() { body, asOf }: MembershipChange,
    @Ctx() context: RequestContext,
  ): Promise<NationalBody> {
    return findNamed(nationalBodyOf(context, body, asOf), body);
  }
}

async function keepCountries(
  context: RequestContext,
  rows: readonly MembershipDocument[],
  codes: readonly string[],
  asOf: Day,
): Promise<readonly MembershipDocument[]> {
  const bodies = await Promise.all(rows.map(({ body }) => nationalBodyOf(context, body, asOf)));
  return rows.filter((_, index) => {
    const code = bodies[index]?.country?.code;
    return code !== undefined && codes.includes(code);
  });
}

/** All changes of a committee; one store call for all committees. */
function loadChanges(
  context: RequestContext,
  reference: string,
): Promise<readonly MembershipChangeDocument[]> {
  const load = async (references: readonly string[]) => {
    const found = await context.reader.findByIndex(membershipChanges, 'committee', references);
    const byCommitteeReference = groupBy(found, ({ committee }) => committee);
    return references.map((one) => byCommitteeReference.get(one) ?? []);
  };
  return requestLoader(context, membershipChanges.name, load, String).load(reference);
}
