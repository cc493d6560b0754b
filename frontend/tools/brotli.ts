import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = 1_000;
const TEXT = /\.(?:js|css|svg)$/;

/** Puts a .br beside every hashed text file: the best compression takes too long to do at every request. */
export function brotli(): Plugin {
  let assets = '';
  return {
    name: 'livegate-brotli',
    apply: 'build',
    configResolved: ({ build }) => {
      assets = join(build.outDir, build.assetsDir);
    },
    closeBundle: () => {
      for (const name of readdirSync(assets).filter((file) => TEXT.test(file))) {
        const bytes = readFileSync(join(assets, name));
        if (bytes.length < WORTH_IT) continue;
        writeFileSync(
          join(assets, `${name}.br`),
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
        );
      }
    },
  };
}
