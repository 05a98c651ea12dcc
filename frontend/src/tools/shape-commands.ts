import { turnedInView, vectorOf, gazeOf } from '../kernel/pose';
import { IDENTITY, transposed, turnedBy } from '../kernel/rotation';
import { gazeAt, gazeEdits, headAt, headEdits } from '../model/directions';
import { keyframeFrom, withNeighbours } from '../model/keyframes';
import { VISIBILITY_NAMES, Visibility } from '../model/labels';
import { together, type Edit } from '../model/operation';
import { isKeyframe, isPresent, isShown, shapesOf, targetOf, trackOf, type ShapeRef } from '../model/shapes';
import type { Objects } from '../state/objects';
import type { EditorSession } from '../state/session';
import { WHOLE, type Selection } from '../state/store';
import type { Choice } from './choice';
import { cycledVisibility, nudge, withVisibility } from './edits';
import { refOf, wholeOf, type StagePointer } from './pointer';
import { ringWithout } from './ring';
import {
  filled,
  merged,
  otherSide,
  propagated,
  reachOf,
  removed,
  split,
  swapped,
  toggledKeyframe,
} from './track-edits';
import { LONGEST_GAP, type Tracking } from './tracking';

export interface ShapePorts {
  readonly session: EditorSession;
  readonly objects: Objects;
  readonly tracking: Tracking;
  readonly pointer: () => StagePointer | null;
  readonly editable: () => boolean;
  readonly say: (message: string) => void;
  readonly ask: (choice: Choice) => void;
}

const SELECT_FIRST = 'Select an object first: click it, or press W.';

/** What keys and buttons do to objects; each edit is one operation. */
export class ShapeCommands {
  readonly #ports: ShapePorts;

  constructor(ports: ShapePorts) {
    this.#ports = ports;
  }

  /** Everything that can be drawn, as the ontology has it. */
  get drawable(): readonly ShapeRef[] {
    const { boxes, skeletons } = this.#ports.session.opened.ontology;
    return [
      ...boxes.filter(isShown).map((track) => ({ kind: 'boxes', track }) as const),
      ...skeletons.map(({ name }) => ({ kind: 'points', track: name }) as const),
    ];
  }

  /** Draws what is selected, else what was drawn last; once more asks what to draw. */
  draw(): void {
    const { session, objects, pointer, say } = this.#ports;
    if (!this.#mayEdit()) return;
    if (pointer()?.drawing) return this.chooseDrawn();
    const last = this.drawable.find((ref) => targetOf(ref) === objects.drawn);
    const ref = refOf(session.store.selection) ?? last ?? this.drawable[0];
    if (!ref) return;
    pointer()?.draw(ref);
    say(
      `${this.#isClosed(ref) ? 'Click the corners of' : 'Drag a box for'} ${ref.track}. N again: draw something else.`,
    );
  }

  chooseDrawn(): void {
    const { session, objects, pointer, ask } = this.#ports;
    const { store } = session;
    if (!this.#mayEdit()) return;
    pointer()?.cancel();
    ask({
      title: 'What to draw',
      hint: `on frame ${store.frame}`,
      answers: this.drawable.map((ref) => ({
        label: ref.track,
        note: isPresent(store.document, ref, store.frame) ? 'drawn' : this.#isClosed(ref) ? 'polygon' : '',
        first: targetOf(ref) === objects.drawn,
        run: () => {
          objects.drawn = targetOf(ref);
          store.select(null);
          this.draw();
        },
      })),
    });
  }

  /** Objects of this frame, the head's and the gaze's direction, in a fixed order. */
  get selectable(): readonly Selection[] {
    const { session, objects } = this.#ports;
    const { document, frame } = session.store;
    const references = [session.truth, session.auto];
    const shapes = shapesOf(document).filter(
      (ref) => isPresent(document, ref, frame) && !objects.isHidden(ref),
    );
    return [
      ...shapes.map(wholeOf),
      ...(headAt(document, references, frame) ? [{ kind: 'direction', of: 'head' } as const] : []),
      ...(gazeAt(document, references, frame) ? [{ kind: 'direction', of: 'gaze' } as const] : []),
    ];
  }

  cycleObject(step: 1 | -1): void {
    const { store } = this.#ports.session;
    const all = this.selectable;
    if (all.length === 0) return this.#ports.say('Nothing is on this frame. N draws.');
    const at = all.findIndex((other) => sameObject(other, store.selection));
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length];
    store.select(next ?? null);
  }

  /** Steps through the points of the selected skeleton; absent ones as well, as Q brings them back. */
  cyclePoint(step: 1 | -1): void {
    const { store } = this.#ports.session;
    const { selection } = store;
    if (selection?.kind !== 'point') return this.#ports.say('Select a skeleton or a polygon first.');
    const count = store.document.points.get(selection.track)?.count ?? 0;
    const closed = this.#isClosed({ kind: 'points', track: selection.track });
    let index = selection.index === WHOLE ? (step > 0 ? -1 : count) : selection.index;
    for (let tried = 0; tried < count; tried++) {
      index = (index + step + count) % count;
      const visibility = store.document.points.get(selection.track)?.visibility;
      if (!closed || visibility?.[index * store.frameCount + store.frame] !== Visibility.absent) break;
    }
    store.select({ ...selection, index });
  }

  /** Arrows: true if they moved what is selected. */
  nudge(dx: number, dy: number): boolean {
    const { store } = this.#ports.session;
    const { selection, document, frame } = store;
    if (selection === null || selection.kind === 'span') return false;
    if (!this.#mayEdit()) return true;
    const edit =
      selection.kind === 'direction'
        ? this.#turn(selection.of, dx, -dy, 0)
        : nudge(document, selection, frame, dx, dy);
    if (edit) store.edit(withNeighbours(document, edit));
    return true;
  }

  roll(clockwise: number): void {
    const { store } = this.#ports.session;
    const { selection } = store;
    if (selection?.kind !== 'direction' || selection.of !== 'head') return;
    const edit = this.#mayEdit() ? this.#turn('head', 0, 0, clockwise) : null;
    if (edit) store.edit(edit);
  }

  #turn(of: 'head' | 'gaze', right: number, up: number, clockwise: number): Edit | null {
    const { session } = this.#ports;
    const { document, frame } = session.store;
    const references = [session.truth, session.auto];
    if (of === 'head') {
      const head = headAt(document, references, frame);
      const turned = head && turnedInView(head.rotation, { right, up, clockwise });
      return turned && together(headEdits(document, frame, turned, head.mount));
    }
    const start = gazeAt(document, references, frame);
    if (!start) return null;
    const seen = turnedBy(turnedInView(IDENTITY, { right, up }), turnedBy(start.mount, vectorOf(start.gaze)));
    const gaze = gazeOf(turnedBy(transposed(start.mount), seen));
    return together(gazeEdits(document, frame, gaze, start.mount));
  }

  /** Visible, occluded, out of frame, absent. */
  cycleVisibility(): void {
    const { document, selection, frame } = this.#ports.session.store;
    this.#edit(cycledVisibility(document, selection, frame), SELECT_FIRST);
  }

  setVisibility(code: number): void {
    const { document, selection, frame } = this.#ports.session.store;
    if (code === Visibility.absent && selection?.kind === 'box') return void this.remove();
    this.#edit(withVisibility(document, selection, frame, code), SELECT_FIRST);
  }

  /** Takes off what is selected: a vertex, a point, or the object over the marked range. False without an object. */
  remove(): boolean {
    const { session, say } = this.#ports;
    const { store } = session;
    const { selection, document, frame } = store;
    const ref = refOf(selection);
    if (!ref) return false;
    if (!this.#mayEdit()) return true;
    if (selection?.kind === 'point' && selection.index !== WHOLE) {
      const vertex = this.#isClosed(ref);
      const edit = vertex
        ? ringWithout(document, ref.track, frame, selection.index)
        : withVisibility(document, selection, frame, Visibility.absent);
      if (edit) store.edit(vertex ? edit : withNeighbours(document, edit));
      if (vertex) store.select(wholeOf(ref));
      return true;
    }
    const [start, end] = this.#range() ?? [frame, frame];
    const edit = removed(document, ref, start, end);
    if (edit) store.edit(edit);
    say(`${ref.track} taken off ${start === end ? `frame ${start}` : `frames ${start}–${end}`}.`);
    return true;
  }

  /** Hides what is selected; with nothing selected shows everything again. */
  hide(): void {
    const { session, objects, say } = this.#ports;
    const ref = refOf(session.store.selection);
    if (!ref) {
      objects.showAll();
      return say('All objects are shown.');
    }
    objects.hide(ref, true);
    session.store.select(null);
    say(`${ref.track} is hidden. Shift+H with nothing selected shows all.`);
  }

  toggleKeyframe(): void {
    this.#withObject((ref) => {
      const { document, frame } = this.#ports.session.store;
      const gives = isKeyframe(document, ref, frame);
      const why = gives
        ? 'It takes a keyframe on either side to give this one up.'
        : `${ref.track} is not on this frame. N draws it.`;
      this.#edit(toggledKeyframe(document, ref, frame), why);
    });
  }

  /** Goes to the next keyframe of the object. */
  jump(step: 1 | -1): void {
    const { store } = this.#ports.session;
    const ref = refOf(store.selection);
    if (!ref) return this.#ports.say(SELECT_FIRST);
    const at = keyframeFrom(store.document, ref, store.frame, step);
    if (at < 0) this.#ports.say(`${ref.track} has no keyframe ${step > 0 ? 'after' : 'before'} this frame.`);
    else store.seek(at);
  }

  fill(): void {
    this.#withObject((ref) => {
      const { document, frame } = this.#ports.session.store;
      this.#edit(
        filled(document, ref, frame),
        'There are no two keyframes around here with frames between them.',
      );
    });
  }

  /** Has the server follow the picture between the keyframes around this frame. */
  track(): void {
    this.#withObject((ref) => {
      const { session, say, tracking } = this.#ports;
      const { document, frame } = session.store;
      const to = keyframeFrom(document, ref, frame, 1);
      const here = isKeyframe(document, ref, frame);
      const from = here && to >= 0 ? frame : keyframeFrom(document, ref, frame, -1);
      const end = to < 0 && here ? frame : to;
      if (from < 0 || end < 0) return say('Tracking needs a keyframe on either side: E sets one.');
      if (end - from < 2) return say('There is no frame between these keyframes.');
      if (end - from > LONGEST_GAP)
        return say(`The keyframes are more than ${LONGEST_GAP} frames apart: set one between.`);
      void tracking.ask(ref, from, end);
    });
  }

  /** Carries the object on: to the marked range's end, else as far as the label and the keyframes let it. */
  propagate(step: 1 | -1): void {
    this.#withObject((ref) => {
      const { session, say } = this.#ports;
      const { store } = session;
      const { document, frame } = store;
      const range = this.#range();
      const within = range && range[0] <= frame && frame <= range[1];
      const to = within ? range[step > 0 ? 1 : 0] : reachOf(document, ref, store.activeLayer, frame, step);
      const edit = propagated(document, ref, frame, to);
      if (this.#edit(edit, `There is nothing of ${ref.track} to carry on from here.`)) {
        say(`${ref.track} carried on to frame ${to}.`);
      }
    });
  }

  split(): void {
    this.#withOther('Split: the rest becomes', (ref, other) => {
      const { document, frame } = this.#ports.session.store;
      return split(document, ref, other, frame);
    });
  }

  merge(): void {
    this.#withOther(
      'Merge with',
      (ref, other) => merged(this.#ports.session.store.document, ref, other),
      true,
    );
  }

  /** Left becomes right over the marked range, or on this frame. */
  swapSides(): void {
    this.#withObject((ref) => {
      const { session, say } = this.#ports;
      const { document, frame } = session.store;
      const other = otherSide(ref);
      if (!other) return say(`${ref.track} has no other side.`);
      const [start, end] = this.#range() ?? [frame, frame];
      if (this.#edit(swapped(document, ref, other, start, end), 'There is nothing to swap.')) {
        session.store.select(wholeOf(other));
      }
    });
  }

  /** Objects that this one could become or take in: of one kind and with as many points. */
  #alike(ref: ShapeRef): readonly ShapeRef[] {
    const { skeletons } = this.#ports.session.opened.ontology;
    const points = (of: ShapeRef) =>
      of.kind === 'boxes' ? 0 : (skeletons.find(({ name }) => name === of.track)?.points ?? -1);
    return this.drawable.filter(
      (other) => other.kind === ref.kind && other.track !== ref.track && points(other) === points(ref),
    );
  }

  #withOther(title: string, edit: (ref: ShapeRef, other: ShapeRef) => Edit | null, existing = false): void {
    this.#withObject((ref) => {
      const { session, ask, say } = this.#ports;
      const { document } = session.store;
      const others = this.#alike(ref).filter((other) => !existing || trackOf(document, other) !== null);
      if (others.length === 0) return say(`There is nothing else like ${ref.track}.`);
      const side = otherSide(ref);
      ask({
        title,
        hint: ref.track,
        answers: others.map((other) => ({
          label: other.track,
          note: trackOf(document, other) ? 'in use' : '',
          first: other.track === (side ?? others[0])?.track,
          run: () => this.#edit(edit(ref, other), 'That would change nothing.'),
        })),
      });
    });
  }

  #withObject(work: (ref: ShapeRef) => void): void {
    const ref = refOf(this.#ports.session.store.selection);
    if (!ref) this.#ports.say(SELECT_FIRST);
    else if (this.#mayEdit()) work(ref);
  }

  #edit(edit: Edit | null, otherwise: string): boolean {
    const { session, say } = this.#ports;
    if (!this.#mayEdit()) return false;
    if (edit) session.store.edit(withNeighbours(session.store.document, edit));
    else say(otherwise);
    return edit !== null;
  }

  #range(): readonly [number, number] | null {
    const { marks, frame } = this.#ports.session.store;
    if (marks.in === null && marks.out === null) return null;
    const [a, b] = [marks.in ?? frame, marks.out ?? frame];
    return [Math.min(a, b), Math.max(a, b)];
  }

  #isClosed(ref: ShapeRef): boolean {
    const { skeletons } = this.#ports.session.opened.ontology;
    return ref.kind === 'points' && skeletons.some(({ name, closed }) => name === ref.track && closed);
  }

  #mayEdit(): boolean {
    const { editable, say, session } = this.#ports;
    if (editable()) return true;
    say(session.opened.me.reason ?? 'This clip is shown read-only.');
    return false;
  }
}

const sameObject = (a: Selection, b: Selection): boolean =>
  a?.kind === 'direction' || b?.kind === 'direction'
    ? a?.kind === 'direction' && b?.kind === 'direction' && a.of === b.of
    : refOf(a)?.track === refOf(b)?.track && refOf(a)?.kind === refOf(b)?.kind;

/** What is selected, for people. */
export function nameOfSelection(selection: Selection): string {
  if (selection?.kind === 'direction') return selection.of === 'head' ? 'head pose' : 'gaze';
  return refOf(selection)?.track ?? '';
}

export const visibilityName = (code: number): string => VISIBILITY_NAMES[code as 0 | 1 | 2 | 3] ?? '';
