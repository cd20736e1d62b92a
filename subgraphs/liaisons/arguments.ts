/**
 * Arguments and filters of the liaisons subgraph.
 * In: nothing. Out: classes whose decorators are the schema. Not for: what they ask of the store (conditions.ts).
 */
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { LiaisonCategory } from '../../vocabulary/liaison-categories.ts';
import { PageArguments } from '../../subgraph-runtime/connection.ts';
import {
  LiaisonCategoryEnum,
  LiaisonDirectionEnum,
  LiaisonDiscrepancyKindEnum,
  LiaisonOthersEnum,
  type LiaisonDirection,
  type LiaisonDiscrepancyKind,
  type LiaisonOthers,
} from './enums.ts';

const committeeSpelling = 'in any spelling: `ISO/TC 307`, `TC307`.';
const acronymSpelling = 'by acronym, in capitals or not: `GS1`.';

const directedDescription = 'Whether a source gives a direction.';
const mutualDescription =
  'Whether the lists of both committees name the other; false where only one does, and no organization is at an end.';

@ArgsType()
export class CommitteeLiaisonArguments extends PageArguments {
  @Field(() => LiaisonDirectionEnum, {
    nullable: true,
    description: 'Direction, seen from the committee; BOTH unless told.',
  })
  direction?: LiaisonDirection | null;

  @Field(() => LiaisonOthersEnum, {
    nullable: true,
    description: 'Kind of the other party; ALL unless told.',
  })
  with?: LiaisonOthers | null;

  @Field(() => LiaisonCategoryEnum, { nullable: true, description: 'Category of the organization.' })
  category?: LiaisonCategory | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the opposite direction exists.' })
  reciprocal?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: directedDescription })
  directed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: mutualDescription })
  mutual?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether sources name a representative on it.' })
  hasRepresentatives?: boolean | null;
}

@ArgsType()
export class DiscrepancyArguments extends PageArguments {
  @Field(() => [LiaisonDiscrepancyKindEnum], {
    nullable: true,
    description: 'Kinds of finding; all unless told.',
  })
  kinds?: readonly LiaisonDiscrepancyKind[] | null;
}

@InputType({
  description: 'Which discrepancies are asked for; conditions that are left out do not narrow.',
})
export class LiaisonDiscrepancyFilter {
  @Field(() => [LiaisonDiscrepancyKindEnum], { nullable: true, description: 'Kinds of finding.' })
  kinds?: readonly LiaisonDiscrepancyKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: `Committee on either side, whichever it is told from, ${committeeSpelling}`,
  })
  committee?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Organization that is the other party, ${acronymSpelling}`,
  })
  organization?: string | null;

  @Field(() => LiaisonOthersEnum, {
    nullable: true,
    description: 'Kind of the other party; ALL unless told.',
  })
  with?: LiaisonOthers | null;
}

@ArgsType()
export class SentRepresentativeArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description: `Committee that they are sent to, ${committeeSpelling}`,
  })
  toCommittee?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Organization that they are sent to, ${acronymSpelling}`,
  })
  toOrganization?: string | null;
}

@InputType({ description: 'Which liaisons are asked for; conditions that are left out do not narrow.' })
export class LiaisonFilter {
  @Field(() => String, { nullable: true, description: `Committee at one end, ${committeeSpelling}` })
  committee?: string | null;

  @Field(() => String, { nullable: true, description: `Organization at one end, ${acronymSpelling}` })
  organization?: string | null;

  @Field(() => LiaisonDirectionEnum, {
    nullable: true,
    description: 'Direction, seen from `committee`, or from `organization` where no committee is given.',
  })
  direction?: LiaisonDirection | null;

  @Field(() => LiaisonOthersEnum, {
    nullable: true,
    description: 'Between committees, or with organizations; ALL unless told.',
  })
  with?: LiaisonOthers | null;

  @Field(() => LiaisonCategoryEnum, { nullable: true, description: 'Category of the organization.' })
  category?: LiaisonCategory | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the opposite direction exists.' })
  reciprocal?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: directedDescription })
  directed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: mutualDescription })
  mutual?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether sources name a representative on it.' })
  hasRepresentatives?: boolean | null;
}

@InputType({
  description: 'Which representations are asked for; conditions that are left out do not narrow.',
})
export class RepresentativeFilter {
  @Field(() => String, { nullable: true, description: `Committee that is represented, ${committeeSpelling}` })
  from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Committee that they are sent to, ${committeeSpelling}`,
  })
  toCommittee?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Organization that they are sent to, ${acronymSpelling}`,
  })
  toOrganization?: string | null;

  @Field(() => LiaisonOthersEnum, {
    nullable: true,
    description: 'Kind of body that they are sent to; ALL unless told.',
  })
  with?: LiaisonOthers | null;

  @Field(() => String, {
    nullable: true,
    description: 'Person, by id or by the name in any spelling of the sources.',
  })
  person?: string | null;
}

@InputType({ description: 'Which organizations are asked for; conditions that are left out do not narrow.' })
export class OrganizationFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words, or beginnings of words, of acronym, earlier acronyms and name, without regard to capitals and marks.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Committee that it is in liaison with, ${committeeSpelling}`,
  })
  committee?: string | null;

  @Field(() => LiaisonCategoryEnum, {
    nullable: true,
    description: 'Category of its liaison with `committee`, or with any committee where none is given.',
  })
  category?: LiaisonCategory | null;

  @Field(() => Int, { nullable: true, description: "ISO's numeric id." })
  isoId?: number | null;
}

@InputType({
  description: 'Which people are counted, and in which bodies; conditions that are left out do not narrow.',
})
export class RepresentativeCountFilter {
  @Field(() => LiaisonOthersEnum, {
    nullable: true,
    description: 'Kind of body that is counted; ALL unless told.',
  })
  with?: LiaisonOthers | null;

  @Field(() => Int, { nullable: true, description: 'The least number of bodies.' })
  atLeast?: number | null;
}

@InputType({
  description: 'Which joint working groups are asked for; conditions that are left out do not narrow.',
})
export class JointWorkingGroupFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Committees that are all parents of the group, in any spelling.',
  })
  parents?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Parent with the administrative responsibility, in any spelling.',
  })
  administeringCommittee?: string | null;
}
