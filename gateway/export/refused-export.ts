/**
 * A download that is refused before anything is asked: its address or a parameter is not what it should be.
 * In: the query of an address. Out: values of parameters, or the refusal. Not for: what the graph refuses
 * (ExportFailedError).
 */
import type { Request } from 'express';
import { errorCodes, type ErrorCode } from '../../process/protocol.ts';

/** The query of an address as express reads it: a parameter that is given twice is a list. */
export type Parameters = Request['query'];

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

/** Throws RefusedExport where there are parameters of other names. */
export function allowParameters(parameters: Parameters, names: readonly string[]): void {
  const unknown = Object.keys(parameters).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw badParameter(`unknown parameter ${unknown.join(', ')}; expected ${names.join(', ')}`);
}

/** The value of a parameter; undefined where it is left out. Throws RefusedExport where it is given twice. */
export function readText(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  if (value === undefined || typeof value === 'string') return value;
  throw badParameter(`${name}: expected one value`);
}
