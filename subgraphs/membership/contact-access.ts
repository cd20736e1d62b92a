import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { errorCodes } from '../../process/error-codes.ts';
import { createCodedError } from '../../subgraph-runtime/errors.ts';

const CONTACT_SCOPE = 'contacts:read';

/** Throws FORBIDDEN unless the request may read contact details; no request may yet. */
export function requireContactAccess(_context: RequestContext, field: string): never {
  throw createCodedError(
    errorCodes.forbidden,
    `\`${field}\` is personal data; reading it needs the scope ${CONTACT_SCOPE}`,
    { field, scope: CONTACT_SCOPE },
  );
}
