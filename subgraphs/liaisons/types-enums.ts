/**
 * Enums of the liaisons subgraph.
 * In: nothing. Out: enums, registered and described. Not for: the meaning of categories (facts/liaison-categories.ts).
 */
import { registerEnumType } from 'type-graphql';
import { liaisonCategories } from '../../facts/liaison-categories.ts';

export enum LiaisonCategoryEnum {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
}
const categoryDescriptions = Object.fromEntries(
  liaisonCategories.map(({ category, scheme, meaning }) => [
    category,
    { description: `${meaning} Letter of the ${scheme} scheme.` },
  ]),
);
registerEnumType(LiaisonCategoryEnum, {
  name: 'LiaisonCategory',
  description:
    'Category of an organization in liaison. C and D changed places: D is the older letter of what is C today.',
  valuesConfig: categoryDescriptions,
});

export enum LiaisonLevelEnum {
  COMMITTEE = 'COMMITTEE',
  WORKING_GROUP = 'WORKING_GROUP',
}
registerEnumType(LiaisonLevelEnum, {
  name: 'LiaisonLevel',
  description: 'Level at which a liaison works.',
  valuesConfig: {
    COMMITTEE: { description: 'With a committee as a whole.' },
    WORKING_GROUP: { description: 'With a working group.' },
  },
});

export enum LiaisonDirectionEnum {
  TO = 'TO',
  FROM = 'FROM',
  BOTH = 'BOTH',
}
registerEnumType(LiaisonDirectionEnum, {
  name: 'LiaisonDirection',
  description: 'Which liaisons of a party are asked for.',
  valuesConfig: {
    TO: { description: 'Those that others hold to it.' },
    FROM: { description: 'Those that it holds to others.' },
    BOTH: { description: 'Those to it, those from it, and those whose source gives no direction.' },
  },
});

export enum LiaisonOthersEnum {
  COMMITTEES = 'COMMITTEES',
  ORGANIZATIONS = 'ORGANIZATIONS',
  ALL = 'ALL',
}
registerEnumType(LiaisonOthersEnum, {
  name: 'LiaisonOthers',
  description: 'Which kind of other party is asked for.',
  valuesConfig: {
    COMMITTEES: { description: 'Liaisons between committees.' },
    ORGANIZATIONS: { description: 'Liaisons between a committee and an organization.' },
    ALL: { description: 'Both.' },
  },
});

export enum LiaisonDiscrepancyKindEnum {
  ONLY_TOWARDS = 'ONLY_TOWARDS',
  ONLY_FROM = 'ONLY_FROM',
  LIAISON_WITHOUT_REPRESENTATIVE = 'LIAISON_WITHOUT_REPRESENTATIVE',
  REPRESENTATIVE_WITHOUT_LIAISON = 'REPRESENTATIVE_WITHOUT_LIAISON',
  NOMINATED_NOT_LISTED = 'NOMINATED_NOT_LISTED',
  JOINT_LISTED_BY_ONE_PARENT = 'JOINT_LISTED_BY_ONE_PARENT',
}
registerEnumType(LiaisonDiscrepancyKindEnum, {
  name: 'LiaisonDiscrepancyKind',
  description: 'What does not match. Nothing is judged by a list that no source calls complete on that day.',
  valuesConfig: {
    ONLY_TOWARDS: {
      description:
        'The other party is in liaison to the committee; the complete list of the opposite lacks it.',
    },
    ONLY_FROM: {
      description:
        'The committee is in liaison to the other party; the complete list of the opposite lacks it.',
    },
    LIAISON_WITHOUT_REPRESENTATIVE: {
      description:
        'There is a liaison in some direction, and the complete list of representatives of the committee has none for the other party.',
    },
    REPRESENTATIVE_WITHOUT_LIAISON: {
      description:
        'The committee sends a representative, and complete lists show no liaison in any direction.',
    },
    NOMINATED_NOT_LISTED: {
      description:
        'A resolution nominates the person; the complete list of representatives lacks the nomination.',
    },
    JOINT_LISTED_BY_ONE_PARENT: {
      description:
        'A parent lists a joint group; the complete list of groups of the parent whose reference it carries lacks it.',
    },
  },
});
