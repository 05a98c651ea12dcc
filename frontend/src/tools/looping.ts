import type { Playback, Range } from '../player/playback';
import type { EditorStore } from '../state/store';

/** The frames to loop: between the marks, else the selected span, else the whole clip. */
export function loopRange(store: EditorStore): Range {
  const { marks, selection, document, frameCount } = store;
  if (marks.in !== null || marks.out !== null) {
    const [from, to] = [marks.in ?? 0, marks.out ?? frameCount - 1];
    return [Math.min(from, to), Math.max(from, to)];
  }
  if (selection?.kind === 'span') {
    const span = document.layers.get(selection.layer)?.find(({ start }) => start === selection.start);
    if (span) return [span.start, span.end];
  }
  return [0, frameCount - 1];
}

/** Loops what is marked or selected; what is looped already is given up. */
export function toggleLoop(playback: Playback, store: EditorStore): void {
  const [first, last] = loopRange(store);
  const { looped } = playback;
  if (looped?.[0] === first && looped[1] === last) playback.endLoop();
  else playback.loop(first, last);
}
