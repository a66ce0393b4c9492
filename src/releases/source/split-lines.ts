/** Text in pieces of any size to lines. A line ends at LF, CRLF or CR, mixed or not. */
export class LineSplitter {
  private rest = '';

  /** Lines that ended within what has been pushed so far. */
  push(text: string): string[] {
    if (text === '') return [];
    const lines: string[] = [];
    let start = 0;
    if (this.rest.endsWith('\r')) {
      lines.push(this.rest.slice(0, -1));
      this.rest = '';
      if (text.startsWith('\n')) start = 1;
    }
    let lf = text.indexOf('\n', start);
    let cr = text.indexOf('\r', start);
    // A carriage return at the very end may be half of CRLF.
    while (lf !== -1 || (cr !== -1 && cr < text.length - 1)) {
      const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr;
      lines.push(this.taken(text.slice(start, end)));
      start = end === cr && lf === cr + 1 ? end + 2 : end + 1;
      if (lf !== -1 && lf < start) lf = text.indexOf('\n', start);
      if (cr !== -1 && cr < start) cr = text.indexOf('\r', start);
    }
    this.rest += text.slice(start);
    return lines;
  }

  /** Joining the rest to a line and not to the whole piece saves copying every piece. */
  private taken(end: string): string {
    if (this.rest === '') return end;
    const line = this.rest + end;
    this.rest = '';
    return line;
  }

  /** Characters of the line that has not ended yet. */
  get pending(): number {
    return this.rest.length;
  }

  /** The last line, when the text does not end with a line end. `ended` tells a line of its own CR from a cut one. */
  end(): { readonly line: string; readonly ended: boolean } | null {
    const { rest } = this;
    this.rest = '';
    if (rest === '') return null;
    return rest.endsWith('\r') ? { line: rest.slice(0, -1), ended: true } : { line: rest, ended: false };
  }
}
