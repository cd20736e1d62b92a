/** Reads the liaison network page by page, all from one generation; any error comes before the first row. */
import type { TieKind } from '../../network/graph.ts';
import {
  measureNames,
  type AboutNetwork,
  type FileNode,
  type FileTie,
  type NetworkFile,
} from '../../network/formats/network-file.ts';
import { errorCodes } from '../../process/error-codes.ts';
import { beginRows, ExportFailedError, readAnswer, readPages, type AskPage, type Row } from './rows.ts';

/** The arguments of `Query.liaisonNetwork`; omitted ones have the defaults of the API. */
export interface NetworkExportRequest {
  readonly asOf?: string;
  readonly around?: string;
  readonly depth?: number;
  readonly kinds?: readonly TieKind[];
  readonly minShared?: number;
  /** Whether nodes have their measures and their community. */
  readonly measures: boolean;
}

type Variables = Omit<NetworkExportRequest, 'measures'>;

type NetworkAnswer = Pick<AboutNetwork, 'asOf' | 'kinds' | 'nodeCount' | 'tieCount'>;

interface DatasetAnswer {
  readonly revision: string;
  readonly licences: AboutNetwork['terms'];
}

interface Cited {
  readonly sources: readonly { readonly source: { readonly id: string }; readonly locator: string }[];
}
type NodeAnswer = Omit<FileNode, 'sources'> & Cited;
type TieAnswer = Omit<FileTie, 'sources' | 'from' | 'to'> &
  Readonly<Record<'from' | 'to', { readonly key: string }>> &
  Cited;

const cited = 'sources { source { id } locator }';
const tieFields = `key kind from { key } to { key } directed weight category level role mutual shared since until
  ${cited}`;

/** Begins to read it. Throws ExportFailedError, as the streams do where a later page fails. */
export async function openNetwork(request: NetworkExportRequest, ask: AskPage): Promise<NetworkFile> {
  const { measures: isMeasured, ...variables } = request;
  const about = await readAbout(variables, isMeasured, ask);
  const readList = (list: 'nodes' | 'ties', fields: string): AsyncIterable<Row> => {
    const page = `${list}(first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }`;
    const query = askNetwork(page, ', $first: Int, $after: String');
    return readPages({ query, variables: { ...variables } }, ['liaisonNetwork', list], ask);
  };
  return {
    about,
    nodes: await beginRows(showNodes(readList('nodes', nodeFields(about)))),
    ties: await beginRows(showTies(readList('ties', tieFields))),
  };
}

async function readAbout(variables: Variables, isMeasured: boolean, ask: AskPage): Promise<AboutNetwork> {
  const dataset = 'dataset { revision licences { licence attribution sourceIds } }';
  const query = askNetwork('asOf kinds nodeCount tieCount', '', dataset);
  const answer = await ask({ query, variables: { ...variables } });
  const network = readAnswer(answer, ['liaisonNetwork']) as NetworkAnswer | null;
  if (network === null) throw unknownParty(variables);
  const { revision, licences } = readAnswer(answer, ['dataset']) as DatasetAnswer;
  const { around = null, depth = null, minShared = null } = variables;
  return { ...network, around, depth, minShared, revision, isMeasured, terms: licences };
}

/** A query of the network, and of what else is asked beside it. */
function askNetwork(selection: string, moreVariables = '', beside = ''): string {
  const variables =
    '$asOf: Date, $around: String, $depth: Int, $kinds: [NetworkTieKind!], $minShared: Int' + moreVariables;
  const network = 'asOf: $asOf, around: $around, depth: $depth, kinds: $kinds, minShared: $minShared';
  return `query Export(${variables}) { liaisonNetwork(${network}) { ${selection} } ${beside} }`;
}

function nodeFields({ around, isMeasured }: AboutNetwork): string {
  const fields = ['key kind label title', cited];
  if (around !== null) fields.push('distance');
  if (isMeasured) fields.push(`community measures { ${measureNames.join(' ')} }`);
  return fields.join(' ');
}

/** The graph answers null only where nobody is known by the name. */
function unknownParty({ around = '', asOf = 'this day' }: Variables): ExportFailedError {
  const message = `around: no committee and no organization is known as "${around}" on ${asOf}.`;
  return new ExportFailedError([{ message, extensions: { code: errorCodes.notFound } }]);
}

async function* showNodes(rows: AsyncIterable<Row>): AsyncGenerator<FileNode> {
  for await (const row of rows) {
    const node = row as unknown as NodeAnswer;
    yield { ...node, sources: showSources(node) };
  }
}

async function* showTies(rows: AsyncIterable<Row>): AsyncGenerator<FileTie> {
  for await (const row of rows) {
    const tie = row as unknown as TieAnswer;
    yield { ...tie, from: tie.from.key, to: tie.to.key, sources: showSources(tie) };
  }
}

function showSources({ sources }: Cited): readonly string[] {
  return sources.map(({ source, locator }) => `${source.id}, ${locator}`);
}
