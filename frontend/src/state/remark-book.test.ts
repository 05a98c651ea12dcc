// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import { describe, expect, it } from 'vitest';
import { ApiError } from './api';
import type { Remark, Saying } from './api-types';
import { MemoryPending } from './pending';
import { RemarkBook } from './remark-book';

class Server {
  remarks: Remark[] = [];
  trouble: ApiError | null = null;
  dropsAnswers = false;

  read = () => (this.trouble ? Promise.reject(this.trouble) : Promise.resolve(structuredClone(this.remarks)));

  say = (saying: Saying): Promise<Remark> => {
    if (this.trouble) return Promise.reject(this.trouble);
    const remark = this.#take(saying);
    return this.dropsAnswers
      ? Promise.reject(new ApiError('offline', 'cut'))
      : Promise.resolve(structuredClone(remark));
  };

  #take(saying: Saying): Remark {
    if (saying.kind === 'pin') {
      const known = this.remarks.find(({ id }) => id === saying.id);
      if (known) return known;
      const { id, frame, x, y, body } = saying;
      const at = '2026-01-01T00:00:00Z';
      const remark = { id, frame, x, y, body, revision: 1, author: 'ada', at, resolvedBy: null, resolvedAt: null, replies: [] }; // prettier-ignore
      this.remarks.push(remark);
      return remark;
    }
    const remark = this.remarks.find(({ id }) => id === saying.remark)!;
    if (!remark.replies.some(({ id }) => id === saying.id)) {
      remark.replies.push({ id: saying.id, action: saying.kind, body: saying.body, author: 'ada', at: '' });
      if (saying.kind !== 'reply') remark.resolvedBy = saying.kind === 'resolve' ? 'ada' : null;
    }
    return remark;
  }
}

async function open(server: Server, pending = new MemoryPending<Saying>()) {
  let ids = 0;
  const due: (() => void)[] = [];
  const book = new RemarkBook({
    person: 'ada',
    desk: 'ada/7',
    pending,
    timer: { after: (_, work) => (due.push(work), () => void due.splice(due.indexOf(work), 1)) },
    newId: () => `said-${ids++}`,
    read: server.read,
    say: server.say,
    onChange: () => undefined,
  });
  await book.open();
  const pass = async () => {
    for (const work of due.splice(0)) work();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { book, pass, pending };
}

const pin = (body: string, frame = 4) => ({ kind: 'pin', frame, x: 1, y: 2, body }) as const;

describe('the book of remarks', () => {
  it('shows what was said at once, and as sent once it is', async () => {
    const server = new Server();
    const { book, pass } = await open(server);
    book.say(pin('closed?'));
    expect(book.all).toMatchObject([{ body: 'closed?', author: 'ada', waiting: true }]);
    await pass();
    expect(book.all).toMatchObject([{ body: 'closed?', waiting: false }]);
    expect(book.state.kind).toBe('saved');
  });

  it('keeps a whole thread that was written offline, over a reload, and sends it once and in order', async () => {
    const server = new Server();
    server.trouble = new ApiError('offline', 'gone');
    const before = await open(server);
    const id = before.book.say(pin('closed?'));
    before.book.say({ kind: 'reply', remark: id, body: 'half' });
    before.book.say({ kind: 'resolve', remark: id, body: '' });
    await before.pass();
    expect(before.book.all).toMatchObject([{ resolvedBy: 'ada', replies: [{ body: 'half' }, {}] }]);
    expect(before.book.state).toMatchObject({ kind: 'offline', waiting: 3 });

    server.trouble = null;
    server.dropsAnswers = true;
    const after = await open(server, before.pending);
    expect(after.book.unsent).toHaveLength(3);
    await after.pass();
    server.dropsAnswers = false;
    await after.pass();
    expect(server.remarks).toHaveLength(1);
    expect(server.remarks[0]?.replies.map(({ action }) => action)).toEqual(['reply', 'resolve']);
    expect(after.book.unsettled).toEqual([]);
  });

  it('keeps the text of what is refused until it is given up', async () => {
    const server = new Server();
    const { book, pass } = await open(server);
    server.trouble = new ApiError('refused', '/body is longer than 4000 characters');
    book.say(pin('long'));
    await pass();
    expect(book.state).toMatchObject({ kind: 'refused', reason: '/body is longer than 4000 characters' });
    expect(book.all).toMatchObject([{ body: 'long', waiting: true }]);
    server.trouble = null;
    await book.discard();
    expect(book.all).toEqual([]);
  });

  it('lists open remarks before settled ones, each in the order of frames, and hears of new ones', async () => {
    const server = new Server();
    const { book, pass } = await open(server);
    const first = book.say(pin('a', 9));
    book.say(pin('b', 2));
    book.say(pin('c', 5));
    book.say({ kind: 'resolve', remark: first, body: '' });
    await pass();
    expect(book.all.map(({ body }) => body)).toEqual(['b', 'c', 'a']);
    expect(book.unsettled).toHaveLength(2);
    server.remarks.push({
      ...server.remarks[0]!,
      id: 'else',
      body: 'of Bo',
      frame: 1,
      resolvedBy: null,
      replies: [],
    });
    book.heard(4);
    await pass();
    expect(book.all).toHaveLength(3);
    book.heard(5);
    await pass();
    expect(book.all.map(({ body }) => body)).toEqual(['of Bo', 'b', 'c', 'a']);
  });
});
