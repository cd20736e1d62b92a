/**
 * Review dates by deliverable type.
 *
 * The periods are in vocabulary/deliverable-types.ts with their source. A TR has no systematic review: a date in a list is a
 * recommendation, and none is computed.
 */
import { findDeliverableType, type DeliverableType } from '../../vocabulary/deliverable-types.ts';
import { isPartialDate } from '../../vocabulary/partial-date.ts';

export type ReviewRule =
  'SYSTEMATIC_WITHIN_5_YEARS' | 'SYSTEMATIC_AFTER_3_YEARS' | 'RECOMMENDED_DATE_ONLY' | 'NO_RULE_KNOWN';

/** The rule for a type. */
export function reviewRule(type: DeliverableType | null): ReviewRule {
  const years = reviewYears(type);
  if (years === 5) return 'SYSTEMATIC_WITHIN_5_YEARS';
  if (years === 3) return 'SYSTEMATIC_AFTER_3_YEARS';
  return type === 'TR' ? 'RECOMMENDED_DATE_ONLY' : 'NO_RULE_KNOWN';
}

/** Publication and the years of its type, with the precision of the publication date; null without rule or date. */
export function computeReviewDate(type: DeliverableType | null, publishedOn: string | null): string | null {
  const years = reviewYears(type);
  return years === null || publishedOn === null ? null : addYears(publishedOn, years);
}

function reviewYears(type: DeliverableType | null): number | null {
  return type === null ? null : (findDeliverableType(type)?.reviewYears ?? null);
}

/** The same day some years later; 29 February becomes 28 where the year has none. */
function addYears(date: string, years: number): string {
  const later = `${String(Number(date.slice(0, 4)) + years)}${date.slice(4)}`;
  return isPartialDate(later) ? later : `${later.slice(0, -2)}28`;
}
