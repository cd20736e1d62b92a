/** Enums of the publications subgraph. */
import type { PublicationStatus } from '../../vocabulary/stages.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';
import type { ReviewRule } from './review-date.ts';

export const PublicationStatusEnum = defineEnum<PublicationStatus>(
  'PublicationStatus',
  'Status of a publication, derived from its stage.',
  {
    PUBLISHED: 'Published (60.60), or kept after a withdrawal ballot (95.92).',
    UNDER_REVIEW: 'Under systematic review (90.20), or the review closed without a decision yet (90.60).',
    CONFIRMED: 'Confirmed by a review (90.93).',
    TO_BE_REVISED: 'To be revised (90.92); in force until then.',
    WITHDRAWAL_PROPOSED: 'Withdrawal proposed (90.99) or under ballot (95.20, 95.60).',
    WITHDRAWN: 'Withdrawn (95.99).',
  },
);

export const ReviewRuleEnum = defineEnum<ReviewRule>(
  'ReviewRule',
  'Rule for a computed review date, by deliverable type.',
  {
    SYSTEMATIC_WITHIN_5_YEARS: 'International Standard: 5 years after publication.',
    SYSTEMATIC_AFTER_3_YEARS:
      'Technical Specification and Publicly Available Specification: 3 years after publication.',
    RECOMMENDED_DATE_ONLY: 'Technical Report: no systematic review; a stated date is a recommendation.',
    NO_RULE_KNOWN: 'No rule is known for the type.',
  },
);

export const PublicationShareKindEnum = defineEnum(
  'PublicationShareKind',
  'Why a committee shares in a publication of another committee.',
  {
    JOINT_GROUP:
      'It is a parent, on the day, of the joint group that developed it or had its project in its programme.',
    PROGRAMME: 'It had the project in its work programme, on the day or before.',
  },
);
