/** Parses the address of a download below `/export/`. See http.ts for sending it. */
import { errorCodes } from '../../process/error-codes.ts';
import { parseJsonObject } from '../json-object.ts';
import type { ExportCollection } from './collections.ts';
import { exportFormats, exportMediaTypes, formatRows } from './formats.ts';
import { formatNetwork, networkFormats, networkMediaTypes } from './network-formats.ts';
import { NETWORK_EXPORT, readNetworkRequest } from './network-request.ts';
import { openNetwork } from './network-rows.ts';
import { allowParameters, badParameter, readText, RefusedExport, type Parameters } from './refused-export.ts';
import { beginRows, readExportRows, type AskPage, type ExportRequest } from './rows.ts';

interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  /** Starts the text; resolves once the first page has been read. Throws ExportFailedError. */
  begin(ask: AskPage): Promise<AsyncIterable<string | Buffer>>;
}

/** Throws RefusedExport. */
export function readDownload(
  file: string,
  parameters: Parameters,
  collections: ReadonlyMap<string, ExportCollection>,
): Download {
  const [, name = '', ending = ''] = /^([A-Za-z]+)\.([a-z.]+)$/u.exec(file) ?? [];
  const download =
    name === NETWORK_EXPORT
      ? readNetworkDownload(ending, parameters)
      : readListDownload(collections.get(name), ending, parameters);
  if (download !== null) return download;
  throw new RefusedExport(
    404,
    errorCodes.notFound,
    `No such export; expected /export/<list>.ndjson or .csv with one of ${[...collections.keys()].join(', ')}, ` +
      `or /export/${NETWORK_EXPORT} with one of ${networkFormats.map((format) => `.${format}`).join(', ')}.`,
  );
}

function readListDownload(
  collection: ExportCollection | undefined,
  ending: string,
  parameters: Parameters,
): Download | null {
  const format = exportFormats.find((one) => one === ending);
  if (collection === undefined || format === undefined) return null;
  allowParameters(parameters, ['asOf', 'filter']);
  const [asOf, filter] = [readText(parameters, 'asOf'), readText(parameters, 'filter')];
  const request: ExportRequest = {
    collection,
    ...(asOf !== undefined && { asOf }),
    ...(filter !== undefined && { filter: readFilter(filter) }),
  };
  return {
    fileName: nameFile(collection.name, asOf, format),
    mediaType: exportMediaTypes[format],
    begin: async (ask) =>
      formatRows(await beginRows(readExportRows(request, ask)), format, collection.columns),
  };
}

function readFilter(text: string): Readonly<Record<string, unknown>> {
  const filter = parseJsonObject(text);
  if (filter !== null) return filter;
  throw badParameter('filter: expected a JSON object with fields of the filter of this list');
}

function readNetworkDownload(ending: string, parameters: Parameters): Download | null {
  const format = networkFormats.find((one) => one === ending);
  if (format === undefined) return null;
  const request = readNetworkRequest(parameters);
  return {
    fileName: nameFile(NETWORK_EXPORT, request.asOf, format),
    mediaType: networkMediaTypes[format],
    begin: async (ask) => formatNetwork(await openNetwork(request, ask), format),
  };
}

function nameFile(name: string, asOf: string | undefined, ending: string): string {
  return `${name}${asOf === undefined ? '' : `-${asOf}`}.${ending}`;
}
