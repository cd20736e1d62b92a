/** `committee-graph export`: a whole list as NDJSON or CSV, or the network as a file for other tools. */
import { formatRows, type ExportFormat } from '../gateway/export/formats.ts';
import { formatNetwork, type NetworkFormat } from '../gateway/export/network-formats.ts';
import { NETWORK_EXPORT, readNetworkRequest } from '../gateway/export/network-request.ts';
import { openNetwork, type NetworkExportRequest } from '../gateway/export/network-rows.ts';
import { RefusedExport } from '../gateway/export/refused-export.ts';
import { beginRows, readExportRows } from '../gateway/export/rows.ts';
import type { CommandConfig } from './config.ts';
import { CommandError } from './exit.ts';
import { exportText, type ExportTarget } from './export-text.ts';
import { readJsonObject } from './json-option.ts';

export interface ListExportOptions extends ExportTarget {
  readonly format: ExportFormat;
  readonly asOf?: string;
  readonly filter?: string;
}

/** The arguments of `Query.liaisonNetwork` as text. */
export interface NetworkExportOptions extends ExportTarget {
  readonly format: NetworkFormat;
  readonly asOf?: string;
  readonly around?: string;
  readonly depth?: string;
  readonly kinds?: string;
  readonly minShared?: string;
  readonly measures: boolean;
}

/** Writes a list. If it throws CommandError, no file was written. */
export async function exportList(
  list: string,
  { format, asOf, filter: filterText, ...target }: ListExportOptions,
  config: CommandConfig,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const filter = readJsonObject(filterText, '--filter', '{"text": "blockchain"}');
  const day = asOf !== undefined && { asOf };
  await exportText(
    {
      file: `${list}.${format}`,
      parameters: { ...day, ...(filterText !== undefined && { filter: filterText }) },
      begin: async ({ exportCollections }, ask) => {
        const collection = exportCollections.get(list);
        if (collection === undefined) {
          const known = [...exportCollections.keys(), NETWORK_EXPORT].join(', ');
          throw new CommandError(`export: "${list}" is not a list of the graph; expected one of ${known}`);
        }
        const request = { collection, ...day, ...(filter !== undefined && { filter }) };
        return formatRows(await beginRows(readExportRows(request, ask)), format, collection.columns);
      },
    },
    target,
    config,
    env,
  );
}

/** Writes the network, or the neighbourhood of a node. Throws as `exportList`. */
export async function exportNetwork(
  { format, out, url, measures, ...texts }: NetworkExportOptions,
  config: CommandConfig,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const parameters = { ...texts, measures: String(measures) };
  const request = readRequest(parameters);
  await exportText(
    {
      file: `${NETWORK_EXPORT}.${format}`,
      parameters,
      begin: async (_graph, ask) => formatNetwork(await openNetwork(request, ask), format),
    },
    { ...(out !== undefined && { out }), ...(url !== undefined && { url }) },
    config,
    env,
  );
}

/** Options have the names of the query parameters in kebab case: `--min-shared` for `minShared`. */
function readRequest(parameters: Readonly<Record<string, string>>): NetworkExportRequest {
  try {
    return readNetworkRequest(parameters);
  } catch (error) {
    if (error instanceof RefusedExport) throw new CommandError(`export: ${error.message}`);
    throw error;
  }
}
