/** The row types of the liaisons subgraph. Members without a decorator are not fields; resolvers read them. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Citation, Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import type { Endpoint } from '../../facts/fact-kinds.ts';
import type { Citation as CitationData } from '../../facts/provenance.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import type { LiaisonDocument } from './documents.ts';
import { CommitteeStub, PersonStub } from './types-entities.ts';
import {
  LiaisonCategoryEnum,
  LiaisonDiscrepancyKindEnum,
  LiaisonLevelEnum,
  type LiaisonDiscrepancyKind,
} from './enums.ts';

@ObjectType({ description: 'A resolution by committee and number, with the place that states it.' })
export class ResolutionReference {
  @Field(() => CommitteeStub, { nullable: true, description: 'Committee that passed the resolution.' })
  committee!: CommitteeStub | null;

  @Field(() => String, { description: 'Number of the resolution: `2020/111`.' })
  resolution!: string;

  @Field(() => Citation, { description: 'Where the decision is stated.' })
  citation!: CitationData;
}

@ObjectType({ description: 'The list of one party of a liaison, which names the other party.' })
export class LiaisonListing {
  @Field(() => [Citation], { description: 'Where the list names the other party.' })
  sources!: readonly CitationData[];

  party!: Endpoint;
  day!: string;
}

@ObjectType({ description: 'A liaison from one party to another, as a source lists it.' })
export class Liaison extends Sourced {
  @Field(() => Boolean, {
    description: 'Whether a source states a direction. If not, the order of `from` and `to` means nothing.',
  })
  directed!: boolean;

  @Field(() => LiaisonCategoryEnum, { nullable: true, description: 'Category of the organization.' })
  category!: LiaisonDocument['category'];

  @Field(() => LiaisonLevelEnum, { nullable: true, description: 'Level, if a source states one.' })
  level!: LiaisonDocument['level'];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the opposite direction exists on that day. Null without a direction, or if no complete list shows it.',
  })
  reciprocal!: boolean | null;

  @Field(() => [LiaisonListing], {
    description:
      'Parties whose list names the other without a direction, as the lists of ISO do: none, one or both.',
  })
  listedBy!: readonly LiaisonListing[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True if both committees list each other, false if only one does. Null if an organization is involved, if neither lists the other, or if the other committee has no complete list of that date or later.',
  })
  mutual!: boolean | null;

  @Field(() => ResolutionReference, {
    nullable: true,
    description: 'Resolution that formed the liaison, if a source states one.',
  })
  establishedBy!: ResolutionReference | null;

  @Field(() => DateScalar, {
    description: 'First day of the period without gaps, up to the day of the view, in which sources show it.',
  })
  since!: string;

  row!: LiaisonDocument;
  day!: string;
}

@ObjectType({
  description: 'A liaison of a committee with a record that the source names by number alone.',
})
export class UnresolvedLiaison extends Sourced {
  @Field(() => Int, { description: 'Numeric id of the record at ISO. No source states what the record is.' })
  isoId!: number;

  @Field(() => DateScalar, {
    description: 'First day of the period without gaps, up to the day of the view, in which sources show it.',
  })
  since!: string;
}

@ObjectType({ description: 'A person represents a committee in another committee or an organization.' })
export class Representation extends Sourced {
  @Field(() => CommitteeStub, { nullable: true, description: 'Committee that is represented.' })
  from!: CommitteeStub | null;

  @Field(() => PersonStub, { nullable: true, description: 'Person who represents it.' })
  person!: PersonStub | null;

  @Field(() => DateScalar, {
    description: 'First day of the period without gaps, up to the day of the view, in which sources show it.',
  })
  since!: string;

  party!: Endpoint;
  day!: string;
}

@ObjectType({ description: 'A convenor of a joint working group.' })
export class CoConvenor extends Sourced {
  @Field(() => PersonStub, { nullable: true, description: 'The convenor.' })
  person!: PersonStub | null;

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Parent that the convenor comes from, if a source states it.',
  })
  fromParent!: CommitteeStub | null;
}

@ObjectType({ description: 'A working group of several parents.' })
export class JointWorkingGroup extends Sourced {
  @Field(() => CommitteeStub, { nullable: true, description: 'The group itself.' })
  committee!: CommitteeStub | null;

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Parent with the administrative responsibility.',
  })
  administeringCommittee!: CommitteeStub | null;

  @Field(() => [CommitteeStub], { nullable: 'itemsAndList', description: 'The other parents.' })
  partners!: readonly CommitteeStub[];

  @Field(() => [CommitteeStub], {
    nullable: 'itemsAndList',
    description: 'Committees responsible for the programme of work; null if no source states them.',
  })
  programmeOfWork!: readonly CommitteeStub[] | null;

  @Field(() => [CommitteeStub], {
    nullable: 'itemsAndList',
    description: 'All parents: the committee in its reference, the administering committee and the partners.',
  })
  parents!: readonly CommitteeStub[];

  group!: string;
  day!: string;
}

@ObjectType({ description: 'An inconsistency in the liaisons of a committee.' })
export class LiaisonDiscrepancy extends Sourced {
  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Committee for which it is reported: "the committee" in the description of `kind`.',
  })
  committee!: CommitteeStub | null;

  @Field(() => LiaisonDiscrepancyKindEnum, { description: 'Kind of inconsistency.' })
  kind!: LiaisonDiscrepancyKind;

  @Field(() => PersonStub, {
    nullable: true,
    description: 'Representative or nominee concerned, if any.',
  })
  person!: PersonStub | null;

  @Field(() => ResolutionReference, { nullable: true, description: 'Resolution that nominates the person.' })
  nominatedBy!: ResolutionReference | null;

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Joint group that only one of the parents lists.',
  })
  jointGroup!: CommitteeStub | null;

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'For ONE_SIDED_LISTING: the committee whose list names the other.',
  })
  listedBy!: CommitteeStub | null;

  party!: Endpoint;
  day!: string;
}

@ObjectType({ description: 'A person who represents a committee, with the number of bodies.' })
export class RepresentativeCount extends Sourced {
  @Field(() => PersonStub, { nullable: true, description: 'Person who represents the committee.' })
  person!: PersonStub | null;

  @Field(() => Int, { description: 'Number of bodies.' })
  count!: number;

  targets!: readonly Endpoint[];
  day!: string;
}

export const LiaisonConnection = defineConnection(Liaison, 'Liaison', 'liaisons');
export const UnresolvedLiaisonConnection = defineConnection(
  UnresolvedLiaison,
  'UnresolvedLiaison',
  'unresolved liaisons',
);
export const RepresentationConnection = defineConnection(Representation, 'Representation', 'representations');
export const JointWorkingGroupConnection = defineConnection(
  JointWorkingGroup,
  'JointWorkingGroup',
  'joint working groups',
);
export const LiaisonDiscrepancyConnection = defineConnection(
  LiaisonDiscrepancy,
  'LiaisonDiscrepancy',
  'inconsistencies',
);
export const RepresentativeCountConnection = defineConnection(
  RepresentativeCount,
  'RepresentativeCount',
  'people with their number of bodies',
);
