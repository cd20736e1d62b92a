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
