/**
 * Resolves a committee argument in any spelling, and by any name that the committee ever had, to its canonical reference. Every
 * subgraph stores the names of all committees that the facts mention: an ambiguous `WG 5` is answered with the candidates, and
 * `ISO/PC 308` leads to the committee that is ISO/TC 308 now.
 */
import {
  describeCommittee,
  pathOf,
  readCommittee,
  resolveCommittee,
  type ResolvedCommittee,
} from '../vocabulary/committee-reference.ts';
import type { FactCollection } from '../history/fact-collection.ts';
import { mentionedCommittees } from '../history/committee-names.ts';
import type { Collection, StoredDocument } from '../store/documents.ts';
import { errorCodes } from '../process/error-codes.ts';
import { createCodedError } from '../subgraph-runtime/errors.ts';
import { namesOf } from '../history/other-names.ts';
import { requestLoader, type RequestContext } from './request-context.ts';

interface CommitteeName extends StoredDocument {
  /** A reference that the committee has or had. */
  readonly name: string;
  /** Its canonical reference: the latest of its names. */
  readonly reference: string;
  /** The name and its tails: `TC 307/WG 5`, `WG 5`. */
  readonly suffixes: readonly string[];
}

export const committeeNames: Collection<CommitteeName> = { name: 'committeeNames', indexes: [['suffixes']] };

/** One document for each name of each committee that any fact mentions. */
export function buildCommitteeNames(
  collection: Pick<FactCollection, 'facts' | 'otherNames'>,
): readonly CommitteeName[] {
  const references = mentionedCommittees(collection.facts);
  const earlier = new Map(
    references.flatMap((reference) =>
      namesOf(collection, 'committee', reference).map(({ name }) => [name, reference] as const),
    ),
  );
  // An alias fact mentions the earlier name too.
  const names = new Set([...references, ...earlier.keys()]);
  return [...names].map((name) => describeName(name, earlier.get(name) ?? name));
}

function describeName(name: string, reference: string): CommitteeName {
  return { _id: name, name, reference, suffixes: describeCommittee(name).suffixes };
}

/** The canonical reference. Throws INVALID_REFERENCE, or AMBIGUOUS_REFERENCE with `candidates`. */
export async function readCommitteeArgument(
  context: RequestContext,
  text: string,
  argument: string,
): Promise<string> {
  const resolved = await resolveArgument(context, text, argument);
  if (resolved.kind === 'found') return resolved.reference;
  throw createCodedError(
    errorCodes.invalidReference,
    `\`${argument}\`: "${text}" names no committee; expected ${resolved.expected}`,
    {
      argument,
    },
  );
}

/** As `readCommitteeArgument`, but null for text that is no reference, because it may name something else. */
export async function findCommitteeArgument(
  context: RequestContext,
  text: string,
  argument: string,
): Promise<string | null> {
  const resolved = await resolveArgument(context, text, argument);
  return resolved.kind === 'found' ? resolved.reference : null;
}

/** The canonical reference, or what was expected. Throws AMBIGUOUS_REFERENCE. */
async function resolveArgument(
  context: RequestContext,
  text: string,
  argument: string,
): Promise<Exclude<ResolvedCommittee, { readonly kind: 'ambiguous' }>> {
  const reading = readCommittee(text);
  const path = pathOf(reading);
  const known = path === null ? [] : await loadNames(context, path);
  const canonical = new Map(known.map(({ name, reference }) => [name, reference]));
  const resolved = resolveCommittee(reading, canonical.keys());
  switch (resolved.kind) {
    case 'found':
      return { kind: 'found', reference: canonical.get(resolved.reference) ?? resolved.reference };
    case 'ambiguous': {
      const candidates = [...new Set(resolved.candidates.map((name) => canonical.get(name) ?? name))];
      const [only] = candidates;
      if (only !== undefined && candidates.length === 1) return { kind: 'found', reference: only };
      throw createCodedError(
        errorCodes.ambiguousReference,
        `\`${argument}\`: "${text}" may be ${candidates.join(', or ')}; expected one of them`,
        { argument, candidates },
      );
    }
    case 'invalid':
      return resolved;
  }
}

/** The names that end with a path, in one store call for all arguments of a request. */
function loadNames(context: RequestContext, path: string): Promise<readonly CommitteeName[]> {
  const load = async (paths: readonly string[]) => {
    const found = await context.reader.findByIndex(committeeNames, 'suffixes', paths);
    return paths.map((one) => found.filter(({ suffixes }) => suffixes.includes(one)));
  };
  return requestLoader(context, committeeNames.name, load, String).load(path);
}
