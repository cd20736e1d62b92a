/** Queries for one organization or joint group, and the fields that need a further lookup. See lists*.ts for lists. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readCommitteeArgument } from '../../subgraph-kit/committee-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import { compareText } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { coConvenors, representations } from './documents.ts';
import { findJointGroup, findOrganization, findParty, readAcronym } from './find.ts';
import { directionKey } from './party.ts';
import { CommitteeStub, LiaisonParty, Organization } from './types-entities.ts';
import {
  CoConvenor,
  JointWorkingGroup,
  Liaison,
  LiaisonDiscrepancy,
  LiaisonListing,
  Representation,
  RepresentativeCount,
} from './types.ts';
import { toCoConvenors, toRepresentation } from './view.ts';

@Resolver(() => Liaison)
export class LiaisonResolver {
  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The party that holds the liaison.' })
  from(@Root() { row, day }: Liaison, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, row.from, day);
  }

  @FieldResolver(() => LiaisonParty, {
    nullable: true,
    description: 'The party that the liaison is held to.',
  })
  to(@Root() { row, day }: Liaison, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, row.to, day);
  }

  @FieldResolver(() => [Representation], {
    description:
      'Who represents `from` in `to`. For a liaison without a direction, also who represents `to` in `from`.',
  })
  async representatives(
    @Root() { row, day }: Liaison,
    @Ctx() context: RequestContext,
  ): Promise<readonly Representation[]> {
    const { from, to, directed } = row;
    const directions = [directionKey(from, to), ...(directed ? [] : [directionKey(to, from)])];
    const found = await Promise.all(
      directions.map((key) => loadRows(context, representations, 'direction', key, day)),
    );
    const ordered = found.flat().sort((a, b) => compareText(a.person, b.person));
    return ordered.map((representation) => toRepresentation(representation, day));
  }
}

@Resolver(() => LiaisonListing)
export class LiaisonListingResolver {
  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The party whose list it is.' })
  by(@Root() { party, day }: LiaisonListing, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, party, day);
  }
}

@Resolver(() => LiaisonDiscrepancy)
export class LiaisonDiscrepancyResolver {
  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The other party.' })
  other(
    @Root() { party, day }: LiaisonDiscrepancy,
    @Ctx() context: RequestContext,
  ): Promise<LiaisonParty | null> {
    return findParty(context, party, day);
  }
}

@Resolver(() => Representation)
export class RepresentationResolver {
  @FieldResolver(() => LiaisonParty, { nullable: true, description: 'The body that the person is sent to.' })
  to(@Root() { party, day }: Representation, @Ctx() context: RequestContext): Promise<LiaisonParty | null> {
    return findParty(context, party, day);
  }
}

@Resolver(() => RepresentativeCount)
export class RepresentativeCountResolver {
  @FieldResolver(() => [LiaisonParty], { nullable: 'itemsAndList', description: 'The bodies, in order.' })
  parties(
    @Root() { targets, day }: RepresentativeCount,
    @Ctx() context: RequestContext,
  ): Promise<readonly (LiaisonParty | null)[]> {
    return Promise.all(targets.map((party) => findParty(context, party, day)));
  }
}

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'One organization in liaison.' })
  organization(
    @Arg('acronym', () => String, { description: 'Current or earlier acronym, in any case: `GS1`.' })
    acronym: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Organization | null> {
    return findOrganization(context, readAcronym(acronym, 'acronym'), day);
  }
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

  @FieldResolver(() => [CoConvenor], { description: 'Its convenors on that day, by name.' })
  async coConvenors(
    @Root() { group, day }: JointWorkingGroup,
    @Ctx() context: RequestContext,
  ): Promise<readonly CoConvenor[]> {
    return toCoConvenors(await loadRows(context, coConvenors, 'group', group, day), day);
  }
}

@Resolver(() => CommitteeStub)
export class JointCommitteeResolver {
  @FieldResolver(() => JointWorkingGroup, {
    nullable: true,
    description: 'The joint working group that the committee is; null if it is none.',
  })
  jointWorkingGroup(
    @Root() { reference, asOf }: CommitteeStub,
    @Ctx() context: RequestContext,
  ): Promise<JointWorkingGroup | null> {
    return findJointGroup(context, reference, asOf);
  }
}
