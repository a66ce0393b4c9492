/** The part of mark.js that the bench calls; the package has no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRegExp(pattern: RegExp, options: { readonly done: (marks: number) => void }): void;
  }
}
