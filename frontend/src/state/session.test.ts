// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { encode } from '../model/encode';
import { emptyDocument } from '../model/labels';
import type { Operation } from '../model/operation';
import { ClipApi } from './api';
import { MemoryPending } from './pending';
import { Preferences } from './preferences';
import { EditorSession } from './session';

const stored: Operation = {
  id: 'a',
  kind: 'paintSpan',
  layer: 'eyes_state',
  start: 0,
  end: 1,
  value: 'close',
};

interface Call {
  readonly path: string;
  readonly init: RequestInit;
}

/** Answers like the server, and remembers what it was asked. */
function server(mayEdit: boolean, operations: () => Response) {
  const calls: Call[] = [];
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  const editor = {
    clip: { id: 7, name: 'seven', frameCount: 3, width: 64, height: 48, fps: 30, spectrum: 'rgb' },
    ptsUs: [0, 33_333, 66_667],
    revisions: [],
    base: {
      revision: { id: 3, no: 1, origin: 'auto', author: null, at: '', sha256: '' },
      document: encode(emptyDocument(3, 64, 48)),
    },
    truth: null,
    auto: null,
    draft: { baseRevision: 3, operations: [stored] },
    ontology: { layers: [], boxes: [], skeletons: [] },
    me: { name: 'ada', mayEdit, mayDecide: !mayEdit, mayReopen: false, inWorkWith: null, reason: null },
  };
  const fetcher = (input: URL, init: RequestInit) => {
    const path = input.pathname.slice(input.pathname.lastIndexOf('/') + 1);
    calls.push({ path, init });
    if (path === 'editor') return Promise.resolve(json(editor));
    if (path === 'pack') return Promise.resolve(json({ frameCount: 3, chunkFrames: 32, sizes: [1, 1, 1] }));
    return Promise.resolve(operations());
  };
  return { api: new ClipApi('7', 'http://vigil.test/', fetcher, () => ''), calls };
}

const open = async (api: ClipApi) =>
  EditorSession.open({
    api,
    pending: new MemoryPending(),
    timer: { after: () => () => undefined },
    newId: () => 'b',
    preferences: await Preferences.load({ load: () => Promise.resolve({}), save: () => Promise.resolve() }),
    onSave: () => undefined,
  });

const problem = (type: string) => () =>
  new Response(JSON.stringify({ type: `urn:vigil:problem:${type}`, detail: 'why' }), { status: 409 });

describe('a clip opened for work', () => {
  it('goes on with what its editor had begun', async () => {
    const session = await open(server(true, problem('stale-base')).api);
    expect(session.store.operations).toEqual([stored]);
  });

  it('shows a judge what was submitted, not what they themselves once began', async () => {
    const session = await open(server(false, problem('stale-base')).api);
    expect(session.store.operations).toEqual([]);
    expect(session.work).toEqual({ baseRevision: 3, operations: [stored] });
  });

  it('tells a clip that was handed on from labels that moved on', async () => {
    const handedOn = await open(server(true, problem('clip-not-in-stage')).api);
    handedOn.outbox.push({ ...stored, id: 'b' });
    expect((await handedOn.outbox.flush()).kind).toBe('kept');
    const movedOn = await open(server(true, problem('stale-base')).api);
    movedOn.outbox.push({ ...stored, id: 'b' });
    expect((await movedOn.outbox.flush()).kind).toBe('conflict');
  });

  it('sends its last operations so that they outlive the page', async () => {
    const { api, calls } = server(true, () => new Response('{"acknowledged":["b"]}'));
    const session = await open(api);
    session.outbox.push({ ...stored, id: 'b' });
    session.outbox.leave();
    expect(calls.at(-1)).toMatchObject({ path: 'operations', init: { keepalive: true } });
  });
});
