const IDENTIFIER = /\d{3,}|^[A-Za-z0-9+/_-]{20,}={0,2}$|@|%/;

// A page's path with everything that could name a person, a claim or a member taken out:
// "/claims/882610099213/lines" becomes "/claims/*/lines". Query and fragment values are dropped; a hash route
// keeps its fixed parts.
export function pathPattern(location: { readonly pathname: string; readonly hash: string }): string {
  const route = location.hash.startsWith('#/') ? (location.hash.split('?')[0] ?? '') : '';
  return (location.pathname + route)
    .split('/')
    .map((segment) => (IDENTIFIER.test(segment) ? '*' : segment))
    .join('/');
}
