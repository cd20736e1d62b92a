/**
 * The row types that the liaisons subgraph owns.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (*-resolvers.ts).
 *
 * Members without a decorator are no fields: resolvers read them.
 */
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
  @Field(() => CommitteeStub, { nullable: true, description: 'Committee that resolved.' })
  committee!: CommitteeStub | null;

  @Field(() => String, { description: 'Number of the resolution: `2020/111`.' })
  resolution!: string;

  @Field(() => Citation, { description: 'Where the decision is stated.' })
  citation!: CitationData;
}

@ObjectType({ description: 'The list of one party of a liaison, which names the other.' })
export class LiaisonListing {
  @Field(() => [Citation], { description: 'Where the list names the other party.' })
  sources!: readonly CitationData[];

  party!: Endpoint;
  day!: string;
}

@ObjectType({ description: 'A liaison from one party to another, as a source lists it.' })
export class Liaison extends Sourced {
  @Field(() => Boolean, {
    description: 'Whether the source gives a direction; without one the order of the parties says nothing.',
  })
  directed!: boolean;

  @Field(() => LiaisonCategoryEnum, { nullable: true, description: 'Category, for an organization.' })
  category!: LiaisonDocument['category'];

  @Field(() => LiaisonLevelEnum, { nullable: true, description: 'Level, where a source states one.' })
  level!: LiaisonDocument['level'];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the opposite direction exists on that day; null for a liaison without direction, and where no complete list tells.',
  })
  reciprocal!: boolean | null;

  @Field(() => [LiaisonListing], {
    description:
      'The parties whose list names the other without giving a direction, as the lists of ISO do: none, one or both.',
  })
  listedBy!: readonly LiaisonListing[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the lists of both committees name the other; null with an organization, where no list names either, and where no complete list of the other committee, no older, tells.',
  })
  mutual!: boolean | null;

  @Field(() => ResolutionReference, {
    nullable: true,
    description: 'Resolution that formed the liaison, where a source states one.',
  })
  establishedBy!: ResolutionReference | null;

  @Field(() => DateScalar, {
    description: 'First day for which a source shows it, without a break up to the day of the view.',
  })
  since!: string;

  row!: LiaisonDocument;
  day!: string;
}

@ObjectType({
  description: 'A liaison of a committee with a record that its source names by number alone.',
})
export class UnresolvedLiaison extends Sourced {
  @Field(() => Int, { description: "ISO's numeric id of the record; no source says what it is." })
  isoId!: number;

  @Field(() => DateScalar, {
    description: 'First day for which a source shows it, without a break up to the day of the view.',
  })
  since!: string;
}

@ObjectType({ description: 'A person represents a committee in another committee or an organization.' })
export class Representation extends Sourced {
  @Field(() => CommitteeStub, { nullable: true, description: 'Committee that is represented.' })
  from!: CommitteeStub | null;

  @Field(() => PersonStub, { nullable: true, description: 'Who represents it.' })
  person!: PersonStub | null;

  @Field(() => DateScalar, {
    description: 'First day for which a source shows it, without a break up to the day of the view.',
  })
  since!: string;

  party!: Endpoint;
  day!: string;
}

@ObjectType({ description: 'A convenor of a joint working group.' })
export class CoConvenor extends Sourced {
  @Field(() => PersonStub, { nullable: true, description: 'Who convenes.' })
  person!: PersonStub | null;

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Parent that he or she comes from, where a source states it.',
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
    description: 'Committees responsible for the programme of work; null where no source states them.',
  })
  programmeOfWork!: readonly CommitteeStub[] | null;

  @Field(() => [CommitteeStub], {
    nullable: 'itemsAndList',
    description:
      'All parents: the committee that its reference names, the administering one and the partners.',
  })
  parents!: readonly CommitteeStub[];

  group!: string;
  day!: string;
}

@ObjectType({ description: 'Something about the liaisons of a committee that does not match.' })
export class LiaisonDiscrepancy extends Sourced {
  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Committee from whose side it is told: what `kind` says of "the committee" is said of it.',
  })
  committee!: CommitteeStub | null;

  @Field(() => LiaisonDiscrepancyKindEnum, { description: 'What does not match.' })
  kind!: LiaisonDiscrepancyKind;

  @Field(() => PersonStub, {
    nullable: true,
    description: 'Representative or nominee, where it is about one.',
  })
  person!: PersonStub | null;

  @Field(() => ResolutionReference, { nullable: true, description: 'Resolution that nominates the person.' })
  nominatedBy!: ResolutionReference | null;

  @Field(() => CommitteeStub, { nullable: true, description: 'The joint group that one parent lists.' })
  jointGroup!: CommitteeStub | null;

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Of a one-sided listing: the one of the two committees whose list names the other.',
  })
  listedBy!: CommitteeStub | null;

  party!: Endpoint;
  day!: string;
}

@ObjectType({ description: 'In how many bodies a person represents a committee.' })
export class RepresentativeCount extends Sourced {
  @Field(() => PersonStub, { nullable: true, description: 'Who represents the committee.' })
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
  'discrepancies',
);
export const RepresentativeCountConnection = defineConnection(
  RepresentativeCount,
  'RepresentativeCount',
  'people with their number of bodies',
);
