/** Text in pieces of any size to lines. A line ends at LF, CRLF or CR, mixed or not. */
export class LineSplitter {
  private rest = '';

  /** Lines that ended within what has been pushed so far. */
  push(text: string): string[] {
    const all = this.rest === '' ? text : this.rest + text;
    const lines: string[] = [];
    let start = 0;
    let lf = all.indexOf('\n');
    let cr = all.indexOf('\r');
    // A carriage return at the very end may be half of CRLF.
    while (lf !== -1 || (cr !== -1 && cr < all.length - 1)) {
      if (cr === -1 || (lf !== -1 && lf < cr)) {
        lines.push(all.slice(start, lf));
        start = lf + 1;
        lf = all.indexOf('\n', start);
      } else {
        lines.push(all.slice(start, cr));
        start = lf === cr + 1 ? cr + 2 : cr + 1;
        if (lf === cr + 1) lf = all.indexOf('\n', start);
        cr = all.indexOf('\r', start);
      }
    }
    this.rest = start === 0 ? all : all.slice(start);
    return lines;
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
