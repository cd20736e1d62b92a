/**
 * The GraphQL types of resolutions, objectives and indicators.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (resolvers-decisions.ts).
 */
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

@ObjectType({ description: 'One thing that a resolution decides. Which fields hold depends on its kind.' })
export class ResolutionEffect {
  @Field(() => EffectKindEnum, { description: 'What it decides.' })
  kind!: EffectKind;

  @Field(() => AppliedStateEnum, { description: 'Whether sources up to that day show that it was applied.' })
  applied!: AppliedState;

  @Field(() => [Citation], { description: 'The rows that show it, or the complete list that leaves it out.' })
  appliedSources!: readonly CitationData[];

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'The other end of a liaison, where somebody is sent to, or where the role is held.',
  })
  committee!: CommitteeStub | null;

  @Field(() => OrganizationStub, {
    nullable: true,
    description: 'The other end of a liaison, or where somebody is sent to.',
  })
  organization!: OrganizationStub | null;

  @Field(() => PersonStub, { nullable: true, description: 'Who is nominated or appointed.' })
  person!: PersonStub | null;

  @Field(() => String, { nullable: true, description: 'Name of the person.' })
  personName!: string | null;

  @Field(() => Country, { nullable: true, description: 'Country stated with the person.' })
  country!: Country | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Role of an appointment.' })
  role!: Role | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Last day of the term of an appointment.' })
  termEnd!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an appointment renews an earlier one.' })
  reappointment!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the project as the resolution states it.',
  })
  stagedReference!: string | null;

  /** Not fields: the resolver of `project` reads them. */
  asOf!: string;
  projectNumber!: string | null;
}

@ObjectType({ description: 'A decision of a committee, as of a day.' })
export class Resolution extends Sourced {
  @Field(() => String, { description: 'Number: `2020/113`.' })
  number!: string;

  @Field(() => CommitteeStub, { nullable: true, description: 'Committee that took it.' })
  committee!: CommitteeStub | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it was approved: `CIB` for a committee internal ballot.',
  })
  procedure!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the meeting since which it was taken.' })
  afterMeeting!: string | null;

  @Field(() => [ResolutionEffect], { description: 'What it decides.' })
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

  @Field(() => CommitteeStub, { nullable: true, description: 'Committee whose objective it is.' })
  committee!: CommitteeStub | null;

  @Field(() => String, { nullable: true, description: 'Short title.' })
  title!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year by which it is to be reached.' })
  targetYear!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has no end by intent.' })
  ongoing!: boolean | null;

  @Field(() => ObjectiveOutcomeEnum, { description: 'What became of it by that day; computed.' })
  outcome!: ObjectiveOutcome;

  @Field(() => [Citation], { description: 'What the outcome is computed from, with the reason.' })
  outcomeSources!: readonly CitationData[];

  /** Not fields: the resolver of `projects` reads them. */
  asOf!: string;
  projectNumbers!: readonly string[];
}

export const ObjectiveConnection = defineConnection(Objective, 'Objective', 'objectives');

@ObjectType({
  description: 'An indicator that a committee may review; sources give its name, not its values.',
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
