/** GraphQL types of resolutions, objectives and indicators. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Country } from '../../subgraph-kit/country-type.ts';
import { RoleEnum } from '../../subgraph-kit/domain-enums.ts';
import { Citation, Sourced } from '../../subgraph-kit/provenance-types.ts';
import { PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import type { Role } from '../../facts/fact-kinds.ts';
import type { DocumentNumber } from '../../vocabulary/document-number.ts';
import type { Citation as CitationData } from '../../facts/provenance.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import type { AppliedState, EffectKind, ObjectiveOutcome } from './documents.ts';
import { AppliedStateEnum, EffectKindEnum, ObjectiveOutcomeEnum } from './enums.ts';
import { CommitteeStub, OrganizationStub, PersonStub } from './types-entities.ts';

@ObjectType({ description: 'One decision in a resolution. Its kind determines which fields have values.' })
export class ResolutionEffect {
  @Field(() => EffectKindEnum, { description: 'Kind of decision.' })
  kind!: EffectKind;

  @Field(() => AppliedStateEnum, { description: 'Whether sources up to the day show that it was applied.' })
  applied!: AppliedState;

  @Field(() => [Citation], { description: 'Rows that show it, or the complete list that omits it.' })
  appliedSources!: readonly CitationData[];

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Liaison partner, committee of the representation, or committee of the role.',
  })
  committee!: CommitteeStub | null;

  @Field(() => OrganizationStub, {
    nullable: true,
    description: 'Liaison partner, or organization of the representation.',
  })
  organization!: OrganizationStub | null;

  @Field(() => PersonStub, { nullable: true, description: 'Person nominated or appointed.' })
  person!: PersonStub | null;

  @Field(() => String, { nullable: true, description: 'Name of the person.' })
  personName!: string | null;

  @Field(() => Country, { nullable: true, description: 'Country stated with the person.' })
  country!: Country | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Role, for an appointment.' })
  role!: Role | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Last day of the term, for an appointment.',
  })
  termEnd!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the appointment renews an earlier one.' })
  reappointment!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the project as stated in the resolution.',
  })
  stagedReference!: string | null;

  /** Not fields: the resolver of `project` reads them. */
  asOf!: string;
  projectNumber!: string | null;
}

@ObjectType({ description: 'A resolution of a committee, as of a day.' })
export class Resolution extends Sourced {
  @Field(() => String, { description: 'Number: `2020/113`.' })
  number!: string;

  @Field(() => CommitteeStub, { nullable: true, description: 'Committee that adopted it.' })
  committee!: CommitteeStub | null;

  @Field(() => String, {
    nullable: true,
    description: 'Approval procedure: `CIB` for a committee internal ballot.',
  })
  procedure!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the last meeting before its adoption.' })
  afterMeeting!: string | null;

  @Field(() => [ResolutionEffect], { description: 'Decisions.' })
  effects!: readonly ResolutionEffect[];

  /** Not fields: the resolver of `documents` reads them. */
  asOf!: string;
  documentNumbers!: readonly DocumentNumber[];
}

export const ResolutionConnection = defineConnection(Resolution, 'Resolution', 'resolutions');

@ObjectType({ description: 'An objective of a business plan, as of a day.' })
export class Objective extends Sourced {
  @Field(() => String, { description: 'Number in the plan.' })
  number!: string;

  @Field(() => CommitteeStub, { nullable: true, description: 'Committee of the business plan.' })
  committee!: CommitteeStub | null;

  @Field(() => String, { nullable: true, description: 'Short title.' })
  title!: string | null;

  @Field(() => Int, { nullable: true, description: 'Target year.' })
  targetYear!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is ongoing by intent.' })
  ongoing!: boolean | null;

  @Field(() => ObjectiveOutcomeEnum, { description: 'Outcome by the day, computed.' })
  outcome!: ObjectiveOutcome;

  @Field(() => [Citation], { description: 'Citations that the outcome is computed from, with the reason.' })
  outcomeSources!: readonly CitationData[];

  /** Not fields: the resolver of `projects` reads them. */
  asOf!: string;
  projectNumbers!: readonly string[];
}

export const ObjectiveConnection = defineConnection(Objective, 'Objective', 'objectives');

@ObjectType({
  description: 'An indicator that a committee may review. Sources state no values.',
})
export class Indicator extends Sourced {
  @Field(() => String, { description: 'Number in the order of the source.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'Group of indicators.' })
  category!: string | null;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name!: string | null;
}

export const IndicatorConnection = defineConnection(Indicator, 'Indicator', 'indicators');
