import type { Request } from 'express';
import { errorCodes, type ErrorCode } from '../../process/error-codes.ts';

/** Query parameters as Express parses them: a repeated parameter is a list. */
export type Parameters = Request['query'];

/** A download refused because of its address or parameters, before the graph is queried. */
export class RefusedExport extends Error {
  readonly status: number;
  readonly code: ErrorCode;

  constructor(status: number, code: ErrorCode, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function badParameter(message: string): RefusedExport {
  return new RefusedExport(400, errorCodes.badUserInput, message);
}

/** Throws RefusedExport for parameters with other names. */
export function allowParameters(parameters: Parameters, names: readonly string[]): void {
  const unknown = Object.keys(parameters).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw badParameter(`unknown parameter ${unknown.join(', ')}; expected ${names.join(', ')}`);
}

/** The value of a parameter, or undefined. Throws RefusedExport if it is repeated. */
export function readText(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  if (value === undefined || typeof value === 'string') return value;
  throw badParameter(`${name}: expected a single value`);
}
