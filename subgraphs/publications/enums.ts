/**
 * The enumerations of the publications subgraph, with a description for every value.
 * In: the words of the facts. Out: enums of the schema. Not for: labels in a user interface.
 */
import type { PublicationStatus } from '../../vocabulary/stages.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';
import type { ReviewRule } from './review-date.ts';

export const PublicationStatusEnum = defineEnum<PublicationStatus>(
  'PublicationStatus',
  'What became of a publication, as its stage says.',
  {
    PUBLISHED: 'Published (60.60), or its withdrawal was decided against (95.92).',
    UNDER_REVIEW: 'Its systematic review has begun (90.20), or has closed without a decision yet (90.60).',
    CONFIRMED: 'Its review confirmed it (90.93).',
    TO_BE_REVISED: 'Its review decided on a revision (90.92); until then it is in force.',
    WITHDRAWAL_PROPOSED: 'Its withdrawal is proposed (90.99) or voted on (95.20, 95.60).',
    WITHDRAWN: 'Withdrawn (95.99).',
  },
);

export const ReviewRuleEnum = defineEnum<ReviewRule>(
  'ReviewRule',
  'By which rule a review date is computed, by the type of the deliverable.',
  {
    SYSTEMATIC_WITHIN_5_YEARS: 'International Standard: 5 years after publication.',
    SYSTEMATIC_AFTER_3_YEARS:
      'Technical Specification and Publicly Available Specification: 3 years after publication.',
    RECOMMENDED_DATE_ONLY: 'Technical Report: no systematic review; a stated date is a recommendation.',
    NO_RULE_KNOWN: 'No source states a rule for the type.',
  },
);

export const PublicationShareKindEnum = defineEnum(
  'PublicationShareKind',
  'Why a committee shares in a publication that another published.',
  {
    JOINT_GROUP:
      'It is a parent, on that day, of the joint group that developed it, or that had its project in its programme.',
    PROGRAMME: 'By that day it had the project that led to it in its work programme.',
  },
);
