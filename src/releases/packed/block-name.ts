/**
 * What a block is stored under: the first 16 bytes of the SHA-256 of what it holds, in base64url. Taken before deflating:
 * two versions of zlib deflate the same bytes differently.
 */
export async function nameOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
