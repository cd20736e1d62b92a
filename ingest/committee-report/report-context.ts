/**
 * What every reader of a table knows of the report as a whole.
 * In: the cover, and the section that the table stands in. Out: plain values. Not for: reading.
 */
import type { DocumentHeading } from './group-section.ts';
import type { Place, ReportFacts } from './report-facts.ts';

export interface ReportContext {
  readonly facts: ReportFacts;
  /** Canonical reference of the committee whose report it is. */
  readonly committee: string;
  /** Title of the committee, which titles of its projects may repeat. */
  readonly committeeTitle: string;
  /** The day on the cover. */
  readonly date: string;
  /** Acronyms of member bodies: of the secretariat and of the membership table. */
  readonly bodies: ReadonlySet<string>;
  /** Member body of the secretariat, whose acronym stands behind the committee manager: `SA`, which is no country there. */
  readonly secretariatBody: string | null;
  /** Ids of people whose names stand alone somewhere, for cells that pack several. */
  readonly knownPeople: ReadonlySet<string>;
  /** Groups that tables of the report name, to check headings against. */
  readonly knownGroups: ReadonlySet<string>;
  /** Paragraphs above the table, the nearest first. */
  readonly above: readonly string[];
  /** The working group report that the table stands in; null in the committee's own part. */
  readonly group: GroupPart | null;
}

/** The report of one group inside the whole. */
export interface GroupPart {
  /** Canonical reference; null where its heading is in doubt. */
  readonly group: string | null;
  /** Why it is taken for that group although its heading says otherwise; undefined where the heading says it. */
  readonly reason: string | undefined;
  readonly date: string;
  readonly heading: DocumentHeading;
}

/** A place in the committee's own part, which speaks for the day on the cover. */
export function placeOf(line: { readonly locator: string }, report: ReportContext): Place {
  return { locator: line.locator, asOf: report.group?.date ?? report.date };
}

/** Stands beside every fact of a part whose group was concluded. */
export function reasonOf({ reason }: GroupPart): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}
