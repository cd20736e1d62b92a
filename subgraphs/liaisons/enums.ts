/**
 * Enums of the liaisons subgraph.
 * In: nothing. Out: enums, registered and described. Not for: the meaning of categories (vocabulary/liaison-categories.ts).
 */
import { liaisonCategories, type LiaisonCategory } from '../../vocabulary/liaison-categories.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';

const categoryDescriptions = Object.fromEntries(
  liaisonCategories.map(({ category, scheme, meaning }) => [
    category,
    `${meaning} Letter of the ${scheme} scheme.`,
  ]),
);
export const LiaisonCategoryEnum = defineEnum(
  'LiaisonCategory',
  'Category of an organization in liaison. C and D changed places: D is the older letter of what is C today.',
  categoryDescriptions as Record<LiaisonCategory, string>,
);

export const LiaisonLevelEnum = defineEnum('LiaisonLevel', 'Level at which a liaison works.', {
  COMMITTEE: 'With a committee as a whole.',
  WORKING_GROUP: 'With a working group.',
});

export const LiaisonDirectionEnum = defineEnum(
  'LiaisonDirection',
  'Which liaisons of a party are asked for.',
  {
    TO: 'Those that others hold to it.',
    FROM: 'Those that it holds to others.',
    BOTH: 'Those to it, those from it, and those whose source gives no direction.',
  },
);
export type LiaisonDirection = keyof typeof LiaisonDirectionEnum;

export const LiaisonOthersEnum = defineEnum('LiaisonOthers', 'Which kind of other party is asked for.', {
  COMMITTEES: 'Liaisons between committees.',
  ORGANIZATIONS: 'Liaisons between a committee and an organization.',
  ALL: 'Both.',
});
export type LiaisonOthers = keyof typeof LiaisonOthersEnum;

export const LiaisonDiscrepancyKindEnum = defineEnum(
  'LiaisonDiscrepancyKind',
  'What does not match. Nothing is judged by a list that no source calls complete on that day.',
  {
    ONLY_TOWARDS:
      'The other party is in liaison to the committee; the complete list of the opposite lacks it.',
    ONLY_FROM: 'The committee is in liaison to the other party; the complete list of the opposite lacks it.',
    LIAISON_WITHOUT_REPRESENTATIVE:
      'There is a liaison in some direction, and the complete list of representatives of the committee has none for the other party.',
    REPRESENTATIVE_WITHOUT_LIAISON:
      'The committee sends a representative, and complete lists show no liaison in any direction.',
    NOMINATED_NOT_LISTED:
      'A resolution nominates the person; the complete list of representatives lacks the nomination.',
    ONE_SIDED_LISTING:
      'The list of one of the two committees names the other, whose own complete list, no older, does not name it back. The lists give no direction.',
    JOINT_LISTED_BY_ONE_PARENT:
      'A parent lists a joint group; the complete list of groups of the parent whose reference it carries lacks it.',
  },
);
export type LiaisonDiscrepancyKind = keyof typeof LiaisonDiscrepancyKindEnum;

export const LiaisonDiscrepancyOrderEnum = defineEnum(
  'LiaisonDiscrepancyOrder',
  'The order of a list of discrepancies.',
  {
    COMMITTEE: 'By the committee from whose side they are told, then by kind, other party and person.',
    OTHER: 'By the other party, then by committee, kind and person.',
    KIND: 'By kind, then by committee, other party and person.',
  },
);
export type LiaisonDiscrepancyOrder = keyof typeof LiaisonDiscrepancyOrderEnum;

export const LiaisonOrderEnum = defineEnum('LiaisonOrder', 'The order of a list of liaisons.', {
  FROM: 'By the party that is in liaison, then by the other.',
  TO: 'By the party that the liaison is to, then by the other.',
  SINCE: 'By the first day on which they are shown, the oldest first.',
});
export type LiaisonOrder = keyof typeof LiaisonOrderEnum;

export const OrganizationOrderEnum = defineEnum(
  'OrganizationOrder',
  'The order of a list of organizations.',
  {
    ACRONYM: 'By acronym.',
    NAME: 'By name; organizations without a name last.',
    COMMITTEES: 'By the number of committees in liaison, the most first.',
  },
);
export type OrganizationOrder = keyof typeof OrganizationOrderEnum;

export const RepresentativeOrderEnum = defineEnum(
  'RepresentativeOrder',
  'The order of a list of representatives.',
  {
    COMMITTEE: 'By the committee that is represented, then by body and name.',
    BODY: 'By the body that they are sent to, then by committee and name.',
    PERSON: 'By name, then by committee and body.',
    SINCE: 'By the first day on which they are shown, the oldest first.',
  },
);
export type RepresentativeOrder = keyof typeof RepresentativeOrderEnum;

export const RepresentativeCountOrderEnum = defineEnum(
  'RepresentativeCountOrder',
  'The order of a list of people with their number of bodies.',
  { COUNT: 'Those in the most bodies first, then by name.', PERSON: 'By name.' },
);
export type RepresentativeCountOrder = keyof typeof RepresentativeCountOrderEnum;

export const JointWorkingGroupOrderEnum = defineEnum(
  'JointWorkingGroupOrder',
  'The order of a list of joint working groups.',
  {
    REFERENCE: 'By reference, JWG 2 before JWG 10.',
    ADMINISTERING_COMMITTEE: 'By the administering committee; groups without a stated one last.',
  },
);
export type JointWorkingGroupOrder = keyof typeof JointWorkingGroupOrderEnum;
