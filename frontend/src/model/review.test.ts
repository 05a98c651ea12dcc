// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode';
import { Decisions } from './decisions';
import { FRAMES, anyEdit, wireDocument } from './fixtures';
import { fold } from './fold';
import { Log } from './log';
import { agreeing, auditOf, auditSpots, isLeft, nextRun, queueOf, unreviewed } from './review';
import type { Judgement, Operation, Target } from './operation';
import { SpotFinder } from './spots';

const truth = decode(wireDocument());
const wrong = fold(truth, [
  { id: 'a', kind: 'paintSpan', layer: 'eyes_state', start: 2, end: 3, value: 'closing' },
  { id: 'b', kind: 'setSignal', signal: 'eye_openness_left', start: 5, values: [0, 0, 0] },
]);
const finder = () => new SpotFinder({ reference: truth, auto: null, derived: new Set() });
const seed = 7;

function at(...operations: Operation[]) {
  const log = new Log(wrong, operations);
  const found = finder();
  const decisions = new Decisions(FRAMES).follow(log.operations);
  const audited = auditSpots(log.operations, decisions, seed);
  const compared = found.compared(log.document);
  const queue = queueOf(found.spots(wrong), found.spots(log.document), audited, decisions, compared);
  return { log, decisions, queue, audited, compared };
}

const eyes = 'layers/eyes_state';
const judged = (id: string, verdict: Judgement['verdict'], target: Target = eyes, start = 2, end = 3) =>
  ({ id, kind: 'judge', target, start, end, verdict }) as const;
const states = ({ queue }: ReturnType<typeof at>) =>
  Object.fromEntries(queue.map(({ target, state }) => [target, state]));

describe('the queue', () => {
  it('begins with everything open, and says what was decided', () => {
    expect(states(at())).toEqual({ [eyes]: 'open', 'signals/eye_openness_left': 'open' });
    expect(states(at(judged('x', 'accept')))[eyes]).toBe('accepted');
    expect(states(at(judged('x', 'reject')))[eyes]).toBe('rejected');
    expect(states(at(judged('x', 'skip')))[eyes]).toBe('skipped');
    expect(states(at(judged('x', 'skip'), judged('y', 'reject')))[eyes]).toBe('rejected');
  });

  it('takes another value for a decision, whether it agrees then or not', () => {
    const took = {
      id: 'x',
      kind: 'setSpans',
      layer: 'eyes_state',
      start: 2,
      end: 3,
      spans: [[2, 3, 'open']],
    };
    expect(states(at(took))[eyes]).toBe('accepted');
    expect(states(at({ ...took, spans: [[2, 3, 'close']] }))[eyes]).toBe('accepted');
    expect(states(at({ ...took, start: 2, end: 2, spans: [[2, 2, 'open']] }))[eyes]).toBe('open');
  });

  it('has everything open again when every decision is taken back', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 15 }), (edits) => {
        const log = edits.map((edit, i) => ({ id: `e${i}`, ...edit }));
        const undone = log.toReversed().map(({ id }, i) => ({ id: `u${i}`, kind: 'undo', target: id }));
        expect(at(...log, ...undone).queue).toEqual(at().queue);
      }),
    );
  });

  it('counts what is rejected as left', () => {
    expect(at(judged('x', 'reject')).queue.filter(isLeft)).toHaveLength(2);
    expect(at(judged('x', 'accept')).queue.filter(isLeft)).toHaveLength(1);
  });
});

describe('decisions', () => {
  it('are the same followed step by step as read at once', () => {
    const step = fc.oneof({ weight: 3, arbitrary: anyEdit }, fc.constantFrom('undo', 'redo'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const log = new Log(truth, []);
        const steady = new Decisions(FRAMES);
        steps.forEach((next, i) => {
          if (typeof next !== 'string') log.push({ id: `e${i}`, ...next });
          else {
            const { undoable, redoable } = log.history;
            const target = (next === 'undo' ? undoable : redoable).at(-1);
            if (target !== undefined) log.push({ id: `e${i}`, kind: next, target });
          }
          steady.follow(log.operations);
        });
        const fresh = new Decisions(FRAMES).follow(log.operations);
        expect(new Set(steady.targets)).toEqual(new Set(fresh.targets));
        for (const target of fresh.targets) expect(steady.of(target)).toEqual(fresh.of(target));
        expect(steady.made).toEqual(fresh.made);
      }),
    );
  });
});

describe('what agrees', () => {
  it('is accepted everywhere but where labels differ, are unsure or were decided on', () => {
    const { compared, decisions } = at(judged('x', 'reject', eyes, 0, 0));
    const ofEyes = agreeing(compared, 600, decisions).filter(({ target }) => target === eyes);
    expect(ofEyes.map(({ start, end }) => [start, end])).toEqual([[1, 1], [4, 8]]); // prettier-ignore
    expect(agreeing(compared, 950, decisions).filter(({ target }) => target === eyes)).toEqual([]);
  });

  it('never covers a spot, and is not there a second time', () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 10 }),
        fc.integer({ min: 500, max: 1000 }),
        (edits, sure) => {
          const { compared, decisions, log } = at(...edits.map((edit, i) => ({ id: `e${i}`, ...edit })));
          const found = agreeing(compared, sure, decisions);
          for (const { target, start, end } of found) {
            const value = compared.find((one) => one.target === target);
            for (let frame = start; frame <= end; frame++)
              expect(value.reference?.[frame] ?? 0).toBeLessThanOrEqual(1);
          }
          const after = at(...log.operations, { id: 'bulk', kind: 'batch', edits: found });
          expect(found.length === 0 || agreeing(after.compared, sure, after.decisions).length === 0).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe('the audit', () => {
  const { compared, decisions } = at();
  const bulk = { id: 'bulk', kind: 'batch', edits: agreeing(compared, 600, decisions) };

  it('draws at least five, or all there are, the same for the same clip', () => {
    expect(bulk.edits.length).toBeGreaterThan(2);
    const { audited } = at(bulk);
    expect(audited).toHaveLength(Math.min(5, bulk.edits.length));
    expect(at(bulk).audited).toEqual(audited);
    for (const spot of audited) {
      expect(
        bulk.edits.some((e) => e.target === spot.target && e.start <= spot.start && spot.end <= e.end),
      ).toBe(true);
    }
  });

  it('counts what was looked at and what was wrong, and forgets both with the acceptance', () => {
    const [first, second] = at(bulk).audited;
    const right = judged('r', 'accept', first.target, first.start, first.end);
    const bad = judged('w', 'reject', second.target, second.start, second.end);
    const { audited, decisions: after, compared: then } = at(bulk, right, bad);
    expect(auditOf(audited, after, then)).toMatchObject({ looked: 2, wrong: 1 });
    const undone = at(bulk, right, bad, { id: 'u', kind: 'undo', target: 'bulk' });
    expect(undone.audited).toEqual([]);
  });
});

it('knows the frames that nobody looked at', () => {
  const open = (...operations: Operation[]) => {
    const { compared, decisions } = at(...operations);
    return Array.from(unreviewed(compared, decisions, FRAMES));
  };
  const touched = open().map((_, frame) => (frame >= 2 && frame <= 3) || (frame >= 5 && frame <= 7) ? 0 : 1);
  expect(open()).toEqual(touched);
  expect(open(judged('x', 'skip', 'boxes/face', 0, 1))).toEqual(touched.map((o, frame) => (frame < 2 ? 0 : o)));
  expect(nextRun(Uint8Array.of(1, 1, 0, 1, 1), 0)).toBe(3);
  expect(nextRun(Uint8Array.of(1, 1, 0, 1, 1), 3)).toBe(-1);
}); // prettier-ignore
