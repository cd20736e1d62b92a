/** Title, scope, classification, type and reference of a project; what no source states is taken from its publication. */
import { claimed } from '../../../history/claimed-value.ts';
import { versionOn } from '../../../history/intervals.ts';
import type { SharedLists } from '../../../history/shared-lists.ts';
import type { Version } from '../../../history/timeline.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { cleanText } from '../../../vocabulary/clean-text.ts';
import type { DeliverableType } from '../../../vocabulary/deliverable-types.ts';
import {
  formatProjectReference,
  parseDocumentReference,
  parseProjectNumber,
} from '../../../vocabulary/document-reference.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { PublicationHistory } from './evidence.ts';
import type { ProjectEvidence } from './project-status.ts';

interface KnownPublication {
  readonly designation: string;
  readonly version: Version;
}

/** The latest edition known on a day. Designations of one number end in their years. */
export function publicationOn(
  publications: readonly PublicationHistory[],
  day: Day,
): KnownPublication | null {
  const known = publications.flatMap(({ designation, versions }) => {
    const version = versionOn(versions, day);
    return version === undefined ? [] : [{ designation, version }];
  });
  return known.sort((a, b) => compareText(a.designation.slice(-4), b.designation.slice(-4))).at(-1) ?? null;
}

export function contentOf(
  one: ProjectEvidence,
  own: Version,
  published: KnownPublication | null,
  lists: SharedLists,
) {
  const value = claimed<'project'>(own);
  // Without a publication, the project itself has nothing to add.
  const fallback = claimed<'publication'>(published?.version ?? own);
  const stagedReference = value('stagedReference');
  const deliverableType = statedType(own) ?? fallback('deliverableType') ?? typeOf(published?.designation);
  const reference = formatProjectReference(one.project, deliverableType ?? latestType(one));
  const [title, scope] = [value('title') ?? fallback('title'), value('scope') ?? fallback('scope')];
  const { ics, icsWithin } = lists.classification(value('ics') ?? fallback('ics') ?? []);
  const formerNumbers = lists.texts((value('formerNumbers') ?? []).map(canonicalNumber));
  const scopeText = scope === null ? null : cleanText(scope);
  const words = searchWords(title, reference, stagedReference, ...formerNumbers, scopeText);
  return { title, scope, ics, icsWithin, deliverableType, reference, formerNumbers, words };
}

/** Sources may write a former number with its type. */
function canonicalNumber(stated: string): string {
  const parsed = parseProjectNumber(stated);
  return parsed.ok ? parsed.value : stated;
}

function statedType(version: Version): DeliverableType | null {
  const value = claimed<'project'>(version);
  return value('deliverableType') ?? typeOf(value('stagedReference'));
}

/** A preliminary item often has no type yet; every other reference without a word for one is a standard's. */
function typeOf(reference: string | null | undefined): DeliverableType | null {
  const parsed = parseDocumentReference(reference ?? '');
  if (!parsed.ok) return null;
  const { type, prefix } = parsed.value;
  return type === 'IS' && prefix === 'PWI' ? null : type;
}

/** The type that the latest source states, for a reference on days without a stated type. */
function latestType({ own, publications }: ProjectEvidence): DeliverableType | null {
  const stated = own.flatMap((version) => statedType(version) ?? []);
  return stated.at(-1) ?? typeOf(publications.at(-1)?.designation);
}
