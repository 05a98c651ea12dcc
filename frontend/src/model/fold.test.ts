// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode';
import { encode } from './encode';
import { anyEdit, wireDocument } from './fixtures';
import { fold } from './fold';
import { emptyDocument } from './labels';
import { Log } from './log';
import type { Edit, Operation } from './operation';

const base = decode(wireDocument());
const numbered = (edits: readonly Edit[]): Operation[] =>
  edits.map((edit, i) => ({ id: `op-${i}`, ...edit }));
const historyOf = (log: readonly Operation[]) => new Log(base, log).history;
const sortedBase = encode(base);

describe('folding the edit log', () => {
  it('is the base after undoing everything and the end after redoing everything', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        const log = numbered(edits);
        const end = encode(fold(base, log));
        for (let next = historyOf(log).undoable.at(-1); next; next = historyOf(log).undoable.at(-1)) {
          log.push({ id: `undo-${log.length}`, kind: 'undo', target: next });
        }
        expect(encode(fold(base, log))).toEqual(sortedBase);
        for (let next = historyOf(log).redoable.at(-1); next; next = historyOf(log).redoable.at(-1)) {
          log.push({ id: `redo-${log.length}`, kind: 'redo', target: next });
        }
        expect(encode(fold(base, log))).toEqual(end);
      }),
    );
  });

  it('comes to the same step by step, over any edits and turns', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: anyEdit },
      fc.constantFrom('undo' as const, 'redo' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const log = new Log(base, []);
        steps.forEach((next, i) => {
          if (typeof next !== 'string') return log.push({ id: `op-${i}`, ...next });
          const { undoable, redoable } = log.history;
          const target = (next === 'undo' ? undoable : redoable).at(-1);
          if (target !== undefined) log.push({ id: `op-${i}`, kind: next, target });
        });
        expect(encode(log.document)).toEqual(encode(fold(base, log.operations)));
      }),
      { numRuns: 50 },
    );
  });

  it('never changes the base it started from', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 10 }), (edits) => {
        fold(base, numbered(edits));
        expect(encode(base)).toEqual(sortedBase);
      }),
    );
  });

  it('leaves out an undone operation and keeps the ones after it', () => {
    const [first, second]: Edit[] = [
      { kind: 'paintSpan', layer: 'eyes_state', start: 0, end: 1, value: 'closing' },
      { kind: 'setBox', track: 'face', frame: 2, box: [1, 2, 300, 400], visibility: 0 },
    ];
    const log: Operation[] = [...numbered([first!, second!]), { id: 'u', kind: 'undo', target: 'op-0' }];
    expect(fold(base, log)).toEqual(fold(base, numbered([second!])));
  });

  it('marks what it touched as human and sure', () => {
    const edit: Edit = { kind: 'setSignal', signal: 'eye_openness_left', start: 3, values: [10, 20] };
    const wire = encode(fold(base, numbered([edit]))).signals.eye_openness_left!;
    expect(wire.origin).toEqual([0, 3, 2, 2, 0, 7]);
    expect(wire.values.slice(2, 6)).toEqual([998, 10, 20, 995]);
  });

  it('gives an unlabelled clip its first box, points and spans', () => {
    const empty = emptyDocument(4, 64, 48);
    const document = fold(
      empty,
      numbered([
        { kind: 'setBox', track: 'face', frame: 1, box: [1, 2, 300, 400], visibility: 0 },
        { kind: 'setPoints', track: 'face68', frame: 1, points: [[67, 5, 6, 1]] },
        { kind: 'paintSpan', layer: 'yawning', start: 1, end: 3, value: 'yawning_with_hand' },
      ]),
    );
    expect(encode(document).boxes.face!.visibility).toEqual([3, 1, 0, 1, 3, 2]);
    expect(encode(document).points.face68!.count).toBe(68);
    expect(document.layers.get('yawning')).toHaveLength(1);
  });

  it('closes the way to redo with a new edit', () => {
    const edit: Edit = { kind: 'paintSpan', layer: 'eyes_state', start: 0, end: 1, value: 'closing' };
    const log: Operation[] = [
      { id: 'a', ...edit },
      { id: 'u', kind: 'undo', target: 'a' },
      { id: 'b', ...edit },
    ];
    expect(historyOf(log)).toEqual({ undoable: ['b'], redoable: [] });
  });
});
