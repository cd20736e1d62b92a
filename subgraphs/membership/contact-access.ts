/**
 * Who may read contact details.
 * In: the request that asks. Out: nothing, for now: everybody is refused. Not for: contact facts themselves; those are
 * private and never stored where public queries read.
 */
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { createCodedError, errorCodes } from '../../subgraph-runtime/errors.ts';

/** The scope that callers will need. */
const CONTACT_SCOPE = 'contacts:read';

/** Throws FORBIDDEN unless the request may read contact details; no request can yet. */
export function requireContactAccess(_context: RequestContext, field: string): never {
  throw createCodedError(
    errorCodes.forbidden,
    `\`${field}\` is personal data; reading it needs the scope ${CONTACT_SCOPE}`,
    { field, scope: CONTACT_SCOPE },
  );
}
