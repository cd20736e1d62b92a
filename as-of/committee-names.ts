/**
 * From a committee as a caller spells it to its canonical reference.
 * In: an argument in any spelling. Out: the reference, or one clear error with the candidates. Not for: knowing
 * anything else about committees (the membership subgraph does).
 *
 * Every subgraph keeps the names of all committees that the facts mention, so that `SC 27` or `WG 5` alone can be
 * answered with the candidates.
 */
import { committeeSuffixes, resolveCommittee } from '../facts/committee-reference.ts';
import { mentionedCommittees } from '../facts/mentioned-committees.ts';
import type { Fact } from '../facts/facts.ts';
import type { Collection, StoredDocument } from '../store/documents.ts';
import { createCodedError, errorCodes } from '../subgraph-runtime/errors.ts';
import { requestLoader, type RequestContext } from './request-context.ts';

export interface CommitteeName extends StoredDocument {
  readonly reference: string;
  /** Every tail that may name it: `WG 5`, `TC 307/WG 5`. */
  readonly suffixes: readonly string[];
}

export const committeeNames: Collection<CommitteeName> = { name: 'committeeNames', indexes: [['suffixes']] };

/** One document for each committee that any fact mentions. */
export function buildCommitteeNames(facts: readonly Fact[]): readonly CommitteeName[] {
  return mentionedCommittees(facts).map((reference) => ({
    _id: reference,
    reference,
    suffixes: committeeSuffixes(reference),
  }));
}

/** The canonical reference. Throws INVALID_REFERENCE, or AMBIGUOUS_REFERENCE with `candidates`. */
export async function readCommitteeArgument(
  context: RequestContext,
  text: string,
  argument: string,
): Promise<string> {
  const direct = resolveCommittee(text, []);
  if (direct.kind === 'found') return direct.reference;
  const known = await loadNames(context, normaliseTail(text));
  const resolved = resolveCommittee(
    text,
    known.map(({ reference }) => reference),
  );
  switch (resolved.kind) {
    case 'found':
      return resolved.reference;
    case 'ambiguous':
      throw createCodedError(
        errorCodes.ambiguousReference,
        `\`${argument}\`: "${text}" may be ${resolved.candidates.join(', or ')}; expected one of them`,
        { argument, candidates: resolved.candidates },
      );
    case 'invalid':
      throw createCodedError(
        errorCodes.invalidReference,
        `\`${argument}\`: "${text}" names no committee; expected ${resolved.expected}`,
        {
          argument,
        },
      );
  }
}

/** As `readCommitteeArgument`, null for an argument that is left out. */
export async function readOptionalCommittee(
  context: RequestContext,
  text: string | null | undefined,
  argument: string,
): Promise<string | null> {
  return text == null ? null : readCommitteeArgument(context, text, argument);
}

/** The committees that a tail may name; one store call for all that a request asks for at once. */
function loadNames(context: RequestContext, tail: string): Promise<readonly CommitteeName[]> {
  const load = async (tails: readonly string[]) => {
    const found = await context.reader.findByIndex(committeeNames, 'suffixes', tails);
    return tails.map((one) => found.filter(({ suffixes }) => suffixes.includes(one)));
  };
  return requestLoader(context, committeeNames.name, load, String).load(tail);
}

/** `sc27` and `SC 027` are the tail `SC 27`. */
function normaliseTail(text: string): string {
  const parsed = resolveCommittee(`ISO/TC 1/${text}`, []);
  return parsed.kind === 'found' ? parsed.reference.replace(/^ISO\/TC 1\//, '') : text.trim();
}
