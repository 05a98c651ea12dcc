// Reads an archive's file with a reader of another project and prints what it found as JSON: tests of the formats ask.
import { createReadStream, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { load } from 'js-yaml';
import { extract } from 'tar-stream';

const readers = {
  parquet: async (file) => parquetReadObjects({ file: await asyncBufferFromFile(file) }),
  yaml: (file) => load(readFileSync(file, 'utf8')),
  tar: async (file) => {
    const entries = [];
    for await (const entry of createReadStream(file).pipe(extract())) {
      const hash = createHash('sha256');
      for await (const chunk of entry) hash.update(chunk);
      const { name, size, type } = entry.header;
      entries.push({ name, size, type, sha256: hash.digest('hex') });
    }
    return entries;
  },
};

const [kind, file] = process.argv.slice(2);
const found = await readers[kind](file);
process.stdout.write(
  JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
);
