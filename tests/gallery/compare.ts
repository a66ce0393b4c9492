import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** How a picture stands to the one of the same name made before. A difference is drawn as `diff-NAME` beside it. */
export type Compared = 'same' | 'new' | 'another size' | `${number} pixels differ`;

const raw = (file: string) => sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

/** Compare `out/file` with `before/file`, pixel by pixel. */
export async function compare(before: string, out: string, file: string): Promise<Compared> {
  if (!existsSync(join(before, file))) return 'new';
  const [was, is] = await Promise.all([raw(join(before, file)), raw(join(out, file))]);
  const { width, height } = is.info;
  if (was.info.width !== width || was.info.height !== height) return 'another size';
  const diff = Buffer.alloc(is.data.length);
  const differing = pixelmatch(was.data, is.data, diff, width, height, { threshold: 0.1 });
  if (differing === 0) return 'same';
  await sharp(diff, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(join(out, `diff-${file}`));
  return `${differing} pixels differ`;
}
