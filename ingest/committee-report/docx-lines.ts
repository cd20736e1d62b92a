/**
 * Reads a report in a Word file into the same lines as its text form. Word has no lines to cite, so paragraphs and tables are
 * counted from 1. Headers, footers, comments, images and formatting are ignored, except bold words at the start of a
 * paragraph.
 */
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { checkArchive } from './docx-archive.ts';
import { tidy, type Line } from './lines.ts';
import { UnreadableReport } from './unreadable-report.ts';

/** Throws UnreadableReport if the bytes are not a Word file. Links to external files are not followed. */
export async function readReportDocx(
  bytes: Uint8Array,
  file: string | null = null,
): Promise<readonly Line[]> {
  if (bytes.length === 0) throw new UnreadableReport(file, null, 'the file is empty; expected a .docx');
  checkArchive(bytes, file);
  let html: string;
  try {
    const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const result = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImages });
    html = result.value;
  } catch {
    throw new UnreadableReport(file, null, 'not a readable Word file; expected a complete .docx');
  }
  const lines = new HtmlLines().read(html);
  if (lines.length === 0) throw new UnreadableReport(file, null, 'the file has no text; expected a report');
  return lines;
}

const paragraphTags = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol']);

/** Walks the HTML that mammoth makes: p, h1 to h6, ul, ol, li, table, tr, td, th, strong, br. */
class HtmlLines {
  readonly #lines: Line[] = [];
  #paragraphs = 0;
  #tables = 0;
  #rows = 0;
  #depth = 0;
  #text = '';
  #lead: string | null = null;
  #bold = 0;
  #row: string[] | null = null;
  /** Columns covered by a cell of an earlier row, with the number of remaining rows. */
  #covered = new Map<number, number>();
  #span = { columns: 1, rows: 1 };

  read(html: string): readonly Line[] {
    const parser = new Parser({
      onopentag: (name, attributes) => {
        this.#open(name, attributes);
      },
      onclosetag: (name) => {
        this.#close(name);
      },
      ontext: (text) => {
        this.#add(text);
      },
    });
    parser.end(html);
    this.#endParagraph();
    return this.#lines;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table') {
      this.#endParagraph();
      this.#depth += 1;
      // A nested table is text of its cell.
      if (this.#depth === 1) {
        this.#tables += 1;
        this.#rows = 0;
        this.#covered = new Map();
      }
    } else if (name === 'tr' && this.#depth === 1) {
      this.#row = [];
      this.#rows += 1;
    } else if ((name === 'td' || name === 'th') && this.#depth === 1) {
      this.#text = '';
      this.#span = { columns: Number(attributes['colspan'] ?? 1), rows: Number(attributes['rowspan'] ?? 1) };
    } else if (name === 'strong') {
      this.#bold += 1;
    } else if (name === 'br') {
      this.#text += this.#depth > 0 ? '\n' : ' ';
    } else if (paragraphTags.has(name)) {
      this.#endParagraph();
    }
  }

  #close(name: string): void {
    if (name === 'table') this.#depth -= 1;
    else if (name === 'tr' && this.#depth === 1) this.#endRow();
    else if ((name === 'td' || name === 'th') && this.#depth === 1) this.#endCell();
    else if (name === 'strong') this.#bold -= 1;
    else if (paragraphTags.has(name)) this.#endParagraph();
  }

  #add(text: string): void {
    const opening = this.#text.replace(/^\s*\d+[.)]\s*/, '').trim();
    if (this.#bold > 0 && opening === (this.#lead ?? '').trim()) this.#lead = (this.#lead ?? '') + text;
    this.#text += text;
  }

  #endParagraph(): void {
    if (this.#depth > 0) {
      this.#text += '\n';
      this.#lead = null;
      return;
    }
    // A paragraph with tab stops is a row, as in a text file.
    const cells = this.#text.split('\t').map(tidy);
    const bold = tidy(this.#lead ?? '');
    // A paragraph that is bold throughout is a heading without a lead.
    const lead = bold === '' || bold === cells.join(' ') ? null : bold;
    this.#text = '';
    this.#lead = null;
    if (cells.every((cell) => cell === '')) return;
    this.#paragraphs += 1;
    const before = this.#lines.at(-1);
    const isRow = cells.length > 1;
    const continues = isRow && before?.table != null && before.locator.startsWith('paragraph');
    if (isRow && !continues) this.#tables += 1;
    const table = isRow ? this.#tables : null;
    this.#lines.push({ locator: `paragraph ${this.#paragraphs}`, cells, table, lead: isRow ? null : lead });
  }

  #endCell(): void {
    const row = this.#row ?? [];
    this.#skipCovered(row);
    for (let column = 0; column < this.#span.columns; column += 1) {
      if (this.#span.rows > 1) this.#covered.set(row.length, this.#span.rows);
      row.push(column === 0 ? tidy(this.#text) : '');
    }
    this.#text = '';
  }

  #endRow(): void {
    const row = this.#row ?? [];
    this.#skipCovered(row);
    this.#row = null;
    for (const [column, rows] of this.#covered) {
      if (rows <= 1) this.#covered.delete(column);
      else this.#covered.set(column, rows - 1);
    }
    if (row.every((cell) => cell === '')) return;
    const locator = `table ${this.#tables} row ${this.#rows}`;
    this.#lines.push({ locator, cells: row, table: this.#tables, lead: null });
  }

  /** Cells below a cell that spans rows are empty, so that the others keep their columns. */
  #skipCovered(row: string[]): void {
    while (this.#covered.has(row.length)) row.push('');
  }
}
