// @ts-nocheck: the bundler checks every file under frontend/, where the test libraries may be missing
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../model/decode';
import { encode } from '../model/encode';
import { anyEdit, wireDocument } from '../model/fixtures';
import { fold } from '../model/fold';
import type { Operation } from '../model/operation';
import { EditorStore } from './store';

function setUp() {
  let ids = 0;
  const store = new EditorStore(decode(wireDocument()), [], () => `id-${ids++}`);
  const recorded: Operation[] = [];
  store.onRecord((operation) => recorded.push(operation));
  return { store, recorded };
}

describe('the store', () => {
  it('shows after any run of edits, undos and redos what the recorded log folds to', () => {
    const step = fc.oneof(
      anyEdit,
      fc.constant('undo' as const),
      fc.constant('redo' as const),
      fc.constant('preview' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { store, recorded } = setUp();
        for (const next of steps) {
          if (next === 'undo') store.undo();
          else if (next === 'redo') store.redo();
          else if (next === 'preview') {
            store.preview({ kind: 'paintSpan', layer: 'eyes_state', start: 0, end: 3, value: 'closing' });
            store.preview(null);
          } else store.edit(next);
        }
        expect(store.operations).toEqual(recorded);
        expect(encode(store.document)).toEqual(encode(fold(decode(wireDocument()), recorded)));
      }),
    );
  });

  it('records nothing for a gesture that is taken back', () => {
    const { store, recorded } = setUp();
    store.preview({ kind: 'paintSpan', layer: 'eyes_state', start: 0, end: 3, value: 'closing' });
    expect(store.document.layers.get('eyes_state')?.[0]?.value).toBe('closing');
    store.preview(null);
    expect(store.document.layers.get('eyes_state')?.[0]?.value).toBe('open');
    expect(recorded).toEqual([]);
  });

  it('stays within the clip', () => {
    const { store } = setUp();
    store.seek(999);
    expect(store.frame).toBe(store.frameCount - 1);
    store.seek(-4);
    expect(store.frame).toBe(0);
  });
});
