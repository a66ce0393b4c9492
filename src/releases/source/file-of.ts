import { blobRanges, type RangedFile } from './ranges';

/** A file as a page hands it over. */
export function fileOf(file: File): RangedFile {
  return { name: file.name, size: file.size, stream: () => file.stream(), ranges: blobRanges(file) };
}
