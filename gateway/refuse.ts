/**
 * A refusal over HTTP, in the form of a GraphQL answer, whatever the address.
 * In: a response, status, code and message. Out: the response, sent. Not for: errors of a query that was executed.
 */
import type { Response } from 'express';
import type { GatewayErrorCode } from './errors.ts';

/** Sends the refusal; does nothing where an answer has begun. */
export function refuse(
  response: Response,
  status: number,
  code: GatewayErrorCode,
  message: string,
  details: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) return;
  response.status(status).json({ errors: [{ message, extensions: { code, ...details } }] });
}
