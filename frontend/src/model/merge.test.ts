// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanAt } from '../kernel/spans';
import { decode } from './decode';
import { anyEdit, wireDocument } from './fixtures';
import { fold } from './fold';
import { ORIGINS, type LabelDocument } from './labels';
import { Log } from './log';
import { diverge, settle, type Hunk, type Side } from './merge';
import type { Operation } from './operation';

const before = decode(wireDocument());
let ids = 0;
const newId = () => `merge-${ids++}`;

/** Everything a document says, a line a place: what, and on whose word. Points share their word with the frame. */
function cells(document: LabelDocument): Map<string, [string, string]> {
  const found = new Map<string, [string, string]>();
  for (let frame = 0; frame < document.frameCount; frame++) {
    for (const name of ['eyes_state']) {
      const span = spanAt(document.layers.get(name) ?? [], frame);
      found.set(`layers/${name}@${frame}`, [span?.value ?? '', span?.origin ?? '']);
    }
    for (const [name, signal] of document.signals) {
      const value = `${signal.values[frame]} ${signal.visibility[frame]}`;
      found.set(`signals/${name}@${frame}`, [value, `${signal.origin[frame]} ${signal.confidence[frame]}`]);
    }
    for (const name of ['face', 'cellphone']) {
      const box = document.boxes.get(name);
      const value = box
        ? `${box.xywh.subarray(4 * frame, 4 * frame + 4).join()} ${box.visibility[frame]}`
        : '0,0,0,0 3';
      found.set(`boxes/${name}@${frame}`, [
        value,
        box ? `${box.origin[frame]} ${box.confidence[frame]}` : '2 0',
      ]);
    }
    const points = document.points.get('face68')!;
    for (let part = 0; part < points.count; part++) {
      const at = 2 * (frame * points.count + part);
      const code = points.visibility[part * document.frameCount + frame];
      found.set(`points/face68@${frame}:${part}`, [`${points.xy[at]} ${points.xy[at + 1]} ${code}`, '']);
    }
  }
  return found;
}

/** The three-way merge, place by place. */
function expected(theirs: LabelDocument, mine: LabelDocument, side: (place: string) => Side) {
  const [old, yours, own] = [cells(before), cells(theirs), cells(mine)];
  const equal = (a: [string, string], b: [string, string]) => a[0] === b[0] && a[1] === b[1];
  const result = new Map<string, [string, string]>();
  let conflicts = 0;
  for (const [place, was] of old) {
    const [their, my] = [yours.get(place)!, own.get(place)!];
    if (equal(was, my)) result.set(place, their);
    else if (equal(was, their) || my[0] === their[0]) result.set(place, my);
    else {
      conflicts++;
      result.set(place, side(place) === 'mine' ? my : their);
    }
  }
  return { result, conflicts };
}

const turns = fc.constantFrom('undo' as const, 'redo' as const);
const logOf = (name: string) =>
  fc
    .array(fc.oneof({ weight: 5, arbitrary: anyEdit }, { weight: 1, arbitrary: turns }), { maxLength: 9 })
    .map((steps) => {
      const log = new Log(before, []);
      steps.forEach((step, i) => {
        if (typeof step !== 'string') return log.push({ id: `${name}-${i}`, ...step });
        const target = (step === 'undo' ? log.history.undoable : log.history.redoable).at(-1);
        if (target) log.push({ id: `${name}-${i}`, kind: step, target });
      });
      return [...log.operations] as readonly Operation[];
    });

const merged = (theirs: LabelDocument, log: readonly Operation[], choose: (hunk: Hunk) => Side) => {
  const operations = [...log, ...settle(diverge(before, theirs, log), choose, newId)];
  return { operations, document: fold(theirs, operations) };
};

const seen = (document: LabelDocument) => Object.fromEntries(cells(document));
const wanted = (map: Map<string, [string, string]>) => Object.fromEntries(map);

describe('merging a draft with what somebody else submitted', () => {
  it('gives exactly what was chosen, place by place, and touches nothing else', () => {
    fc.assert(
      fc.property(logOf('mine'), logOf('theirs'), fc.nat(), (log, other, dice) => {
        const theirs = fold(before, other);
        const mine = fold(before, log);
        const sides = new Map<string, Side>();
        const choose = ({ target, start, end }: Hunk): Side => {
          const side = (dice + start * 7 + target.length) % 2 === 0 ? 'mine' : 'theirs';
          for (let frame = start; frame <= end; frame++) sides.set(`${target}@${frame}`, side);
          return side;
        };
        const { document } = merged(theirs, log, choose);
        const { result } = expected(theirs, mine, (place) => sides.get(place.split(':')[0]!)!);
        expect(seen(document)).toEqual(wanted(result));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('is both where nothing conflicts, without asking', () => {
    fc.assert(
      fc.property(logOf('mine'), logOf('theirs'), (log, other) => {
        const theirs = fold(before, other);
        const { result, conflicts } = expected(theirs, fold(before, log), () => 'mine');
        fc.pre(conflicts === 0);
        const refuse = () => {
          throw new Error('nothing was to be chosen');
        };
        expect(seen(merged(theirs, log, refuse).document)).toEqual(wanted(result));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('asks for every frame where both did something else, and for no other', () => {
    fc.assert(
      fc.property(logOf('mine'), logOf('theirs'), (log, other) => {
        const theirs = fold(before, other);
        const asked = new Set<string>();
        const places = new Set<string>();
        expected(theirs, fold(before, log), (place) => (places.add(place.split(':')[0]!), 'mine'));
        for (const hunk of diverge(before, theirs, log).hunks.filter(({ kind }) => kind === 'conflict'))
          for (let frame = hunk.start; frame <= hunk.end; frame++) asked.add(`${hunk.target}@${frame}`);
        expect([...asked].sort()).toEqual([...places].sort());
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('keeps every gesture in the log, so that what was refused can be brought back', () => {
    fc.assert(
      fc.property(logOf('mine'), logOf('theirs'), (log, other) => {
        const theirs = fold(before, other);
        const { operations } = merged(theirs, log, () => 'theirs');
        expect(operations.slice(0, log.length)).toEqual(log);
        const turned = operations.slice(log.length).filter(({ kind }) => kind === 'undo');
        const { redoable } = new Log(theirs, operations).history;
        expect(redoable.slice(redoable.length - turned.length)).toEqual(
          turned.map((turn) => turn.target as string),
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('is settled once: replaying the result asks for nothing more', () => {
    fc.assert(
      fc.property(logOf('mine'), logOf('theirs'), (log, other) => {
        const theirs = fold(before, other);
        const { operations } = merged(theirs, log, () => 'mine');
        expect(diverge(theirs, theirs, operations).hunks.every(({ kind }) => kind === 'mine')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('takes back a gesture on a signal that the newer labels do not have', () => {
    const log: Operation[] = [
      { id: 'a', kind: 'setSignal', signal: 'eye_openness_left', start: 1, values: [5] },
      { id: 'b', kind: 'paintSpan', layer: 'eyes_state', start: 0, end: 1, value: 'closing' },
    ];
    const theirs = { ...before, signals: new Map() };
    const { operations, document } = merged(theirs, log, () => 'mine');
    expect(operations.at(-1)).toMatchObject({ kind: 'undo', target: 'a' });
    expect(document.signals.size).toBe(0);
    expect(spanAt(document.layers.get('eyes_state')!, 1)).toMatchObject({
      value: 'closing',
      origin: 'human',
    });
    expect(ORIGINS).toContain('human');
  });
});
