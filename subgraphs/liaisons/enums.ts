/** Enums of the liaisons subgraph. See vocabulary/liaison-categories.ts for the meaning of the categories. */
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
  'Category of an organization in liaison. C and D were swapped: the C of today is the former D.',
  categoryDescriptions as Record<LiaisonCategory, string>,
);

export const LiaisonLevelEnum = defineEnum('LiaisonLevel', 'Level of a liaison.', {
  COMMITTEE: 'With a committee as a whole.',
  WORKING_GROUP: 'With a working group.',
});

export const LiaisonDirectionEnum = defineEnum('LiaisonDirection', 'Direction of the liaisons of a party.', {
  TO: 'Held by others to the party.',
  FROM: 'Held by the party to others.',
  BOTH: 'In either direction, or without a stated direction.',
});
export type LiaisonDirection = keyof typeof LiaisonDirectionEnum;

export const LiaisonOthersEnum = defineEnum('LiaisonOthers', 'Kind of the other party.', {
  COMMITTEES: 'Liaisons between committees.',
  ORGANIZATIONS: 'Liaisons between a committee and an organization.',
  ALL: 'Both.',
});
export type LiaisonOthers = keyof typeof LiaisonOthersEnum;

export const LiaisonDiscrepancyKindEnum = defineEnum(
  'LiaisonDiscrepancyKind',
  'Kind of inconsistency. Absence is judged only by lists that a source calls complete on that day.',
  {
    ONLY_TOWARDS:
      'The other party is in liaison to the committee, but a complete list lacks the opposite direction.',
    ONLY_FROM:
      'The committee is in liaison to the other party, but a complete list lacks the opposite direction.',
    LIAISON_WITHOUT_REPRESENTATIVE:
      'There is a liaison in at least one direction, but the complete list of representatives of the committee has none for the other party.',
    REPRESENTATIVE_WITHOUT_LIAISON:
      'The committee sends a representative, but complete lists show no liaison in either direction.',
    NOMINATED_NOT_LISTED:
      'A resolution nominates the person, but the complete list of representatives lacks the nomination.',
    ONE_SIDED_LISTING:
      "A lists B, but B's complete list of the same or a later date does not list A. The lists carry no direction.",
    JOINT_LISTED_BY_ONE_PARENT:
      'One parent lists a joint group, but the complete list of groups of the parent in its reference lacks it.',
  },
);
export type LiaisonDiscrepancyKind = keyof typeof LiaisonDiscrepancyKindEnum;
