/** The context of the whole report that every table reader gets. */
import type { DocumentHeading } from './group-section.ts';
import type { Place, ReportFacts } from './report-facts.ts';

export interface ReportContext {
  readonly facts: ReportFacts;
  /** Canonical reference of the committee of the report. */
  readonly committee: string;
  /** Title of the committee, which titles of its projects may repeat. */
  readonly committeeTitle: string;
  /** The day on the cover. */
  readonly date: string;
  /** Acronyms of member bodies: of the secretariat and of the membership table. */
  readonly bodies: ReadonlySet<string>;
  /** Member body of the secretariat, whose acronym follows the committee manager: `SA`, which is not a country there. */
  readonly secretariatBody: string | null;
  /** Ids of people whose names occur alone in some cell, to split cells that pack several. */
  readonly knownPeople: ReadonlySet<string>;
  /** Groups in the tables of the report, to check headings against. */
  readonly knownGroups: ReadonlySet<string>;
  /** Paragraphs above the table, the nearest first. */
  readonly above: readonly string[];
  /** The group report around the table; null in the committee's own part. */
  readonly group: GroupPart | null;
}

/** The report of one group inside the whole. */
export interface GroupPart {
  /** Canonical reference; null if the heading is in doubt. */
  readonly group: string | null;
  /** Why the group differs from the heading; undefined if it does not. */
  readonly reason: string | undefined;
  readonly date: string;
  readonly heading: DocumentHeading;
}

/** The place of a line, as of the day of its group report or, in the committee's own part, of the cover. */
export function placeOf(line: { readonly locator: string }, report: ReportContext): Place {
  return { locator: line.locator, asOf: report.group?.date ?? report.date };
}

/** The reason for every fact of a part whose group is inferred. */
export function reasonOf({ reason }: GroupPart): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}
