// A stand-in for the server while developing the editor: one made-up clip, kept in memory. Never shipped.
//   npm run dev [-- --still picture.jpg --size 1280x800 --frames 300]      needs the ffmpeg command
// POST /mock {"mood": "ok" | "signed-out" | "cut" | "stale" | "refused"} makes it fail on purpose.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer as createVite } from 'vite';
import { BOXES, ONTOLOGY, SKELETONS, labels } from './labels.mjs';
import { tracked } from './tracking.mjs';

const { values: options } = parseArgs({
  options: {
    still: { type: 'string' },
    size: { type: 'string', default: '640x400' },
    frames: { type: 'string', default: '120' },
    port: { type: 'string', default: '5199' },
  },
});
const [width, height] = options.size.split('x').map(Number);
const frames = Number(options.frames);
const CHUNK = 32;

const jpegs = picture();
const clip = {
  frames,
  width,
  height,
  face: [0.353, 0.14, 0.26, 0.52].map((v, i) => v * (i % 2 ? height : width)),
};
const revision = (id, origin) => ({
  id,
  no: id,
  origin,
  author: null,
  at: '2026-01-01T00:00:00Z',
  sha256: '',
});
let base = 2;
let log = [];
let mood = 'ok';
let preferences = {};

function picture() {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-dev-'));
  const source = options.still
    ? ['-loop', '1', '-framerate', '30', '-i', options.still]
    : ['-f', 'lavfi', '-i', 'testsrc2=rate=30'];
  const number = `drawtext=text='%{n}':x=20:y=20:fontsize=${height / 10}:fontcolor=white:box=1:boxcolor=black`;
  const filter = `scale=${width}:${height},${number}`;
  execFileSync('ffmpeg', ['-v', 'error', ...source, '-vf', filter, '-frames:v', String(frames), '-q:v', '4', join(folder, '%05d.jpg')]); // prettier-ignore
  return readdirSync(folder).sort().map((name) => readFileSync(join(folder, name))); // prettier-ignore
}

const editor = () => ({
  clip: { id: 7, name: 'night-sleep-014', frameCount: frames, width, height, fps: 30, spectrum: 'nir940', stage: 'labelling', subject: {} },
  ptsUs: Array.from({ length: frames }, (_, i) => Math.round((i * 1e6) / 30)),
  revisions: [revision(1, 'truth'), revision(2, 'auto')],
  head: base,
  base: { revision: revision(base, 'auto'), document: labels(clip, 'auto') },
  truth: { revision: revision(1, 'truth'), document: labels(clip, 'truth') },
  auto: { revision: revision(2, 'auto'), document: labels(clip, 'auto') },
  draft: { baseRevision: base, operations: log },
  ontology: { layers: ONTOLOGY, boxes: BOXES, skeletons: SKELETONS },
  me: { name: 'Ada', mayEdit: true, mayDecide: true, mayReopen: false, inWorkWith: null, reason: null },
}); // prettier-ignore

const problem = (status, type, detail, more = {}) => ({
  status,
  body: { type, title: type, status, detail, ...more },
});

function own(method, body) {
  if (method === 'PUT') preferences = body;
  return { body: preferences };
}

const past = (no) => ({
  ...editor(),
  base: {
    revision: revision(no, no === 1 ? 'truth' : 'auto'),
    document: labels(clip, no === 1 ? 'truth' : 'auto'),
  },
  me: { ...editor().me, mayEdit: false, mayDecide: false, reason: `This is revision ${no}.` },
});

function answer(method, path, body, no) {
  const chunk = /^pack\/(\d+)$/.exec(path);
  if (mood === 'signed-out') return problem(401, 'unauthorized', 'Sign in.');
  if (chunk) return { raw: Buffer.concat(jpegs.slice(chunk[1] * CHUNK, (Number(chunk[1]) + 1) * CHUNK)) };
  const single = /^frames\/(\d+)\.jpg$/.exec(path);
  if (single) return { raw: jpegs[single[1]] };
  if (path === 'editor') return { body: no > 0 && no !== base ? past(no) : editor() };
  if (path === 'pack')
    return { body: { frameCount: frames, chunkFrames: CHUNK, sizes: jpegs.map((j) => j.length) } };
  if (path === 'operations') {
    if (mood === 'stale' || body.baseRevision !== base) return problem(409, '/problems/stale-base', 'The base moved.', { currentRevision: base }); // prettier-ignore
    if (mood === 'refused') return problem(400, 'bad-operation', 'Frame out of range.');
    for (const op of body.operations) if (!log.some(({ id }) => id === op.id)) log.push(op);
    return { body: { acknowledged: body.operations.map(({ id }) => id), total: log.length } };
  }
  if (path === 'rebase') return ((mood = 'ok'), (base = 3), { body: { baseRevision: base } });
  if (path === 'tracking') return { body: tracked(body) };
  if (path === 'submit') return { status: 201, body: revision(base + 1, 'human') };
  if (path === 'verdicts') return { status: 201, body: body };
  return problem(404, 'not-found', `No ${method} ${path} here.`);
}

const server = createServer();
const vite = await createVite({
  root: join(import.meta.dirname, '..'),
  appType: 'mpa',
  server: { middlewareMode: true, hmr: { server } },
});

server.on('request', async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const api = /^\/api\/v1\/(?:clips\/7|(me))\/(.+)$/.exec(pathname);
  if (!api && pathname !== '/mock') return vite.middlewares(request, response);
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : {};
  if (pathname === '/mock') {
    if (body.mood) mood = body.mood;
    if (body.reset) [log, base, mood] = [[], 2, 'ok'];
    return response.end(JSON.stringify({ mood, log }));
  }
  if (mood === 'cut' && !/^(pack|frames)\//.test(api[2])) return request.socket.destroy();
  const no = Number(new URL(request.url, 'http://localhost').searchParams.get('revision'));
  const {
    status = 200,
    body: json,
    raw,
  } = api[1] ? own(request.method, body) : answer(request.method, api[2], body, no);
  response.writeHead(status, { 'Content-Type': raw ? 'application/octet-stream' : 'application/json' });
  response.end(raw ?? JSON.stringify(json));
});
server.listen(Number(options.port), '127.0.0.1', () => console.log(`http://127.0.0.1:${options.port}/dev/`));
