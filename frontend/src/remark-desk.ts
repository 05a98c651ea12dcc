import { nothing, type TemplateResult } from 'lit';
import type { Company } from './company';
import { toImage } from './kernel/camera';
import { screenPoint } from './kernel/points';
import { boxAt, pointsAt } from './model/read';
import { pinsAt } from './render/pins';
import type { ShownRemark } from './state/remark-book';
import { pinViews, remarksPanel, type PinPlace } from './view/remarks';
import type { SidePanel } from './view/side';
import type { Workbench } from './workbench';

export interface RemarkDeskPorts {
  readonly bench: Workbench;
  readonly company: Company;
  readonly root: () => ParentNode;
  /** Brings the panel to the front; what is given runs once it is on the page. */
  readonly show: (then: () => void) => void;
  readonly update: () => void;
  readonly giveBackFocus: () => void;
  readonly say: (message: string) => void;
}

/** Which remark is open, which one is being written and where it will be pinned. */
export class RemarkDesk {
  readonly #ports: RemarkDeskPorts;
  #writing: PinPlace | null = null;
  #chosen: string | null = null;
  /** Where the pointer is on the page. */
  #pointer = { x: -1, y: -1 };

  constructor(ports: RemarkDeskPorts) {
    this.#ports = ports;
  }

  pointed({ clientX, clientY }: PointerEvent): void {
    this.#pointer = { x: clientX, y: clientY };
  }

  get pins(): TemplateResult | typeof nothing {
    const { screen, session } = this.#ports.bench;
    if (!screen || screen.painted < 0 || !session.store.overlays) return nothing;
    return pinViews(pinsAt(this.#book.all, screen.painted, screen.camera), this.open);
  }

  get panel(): SidePanel {
    const view = () =>
      remarksPanel({
        book: this.#book,
        frame: this.#ports.bench.session.store.frame,
        chosen: this.#chosen,
        writing: this.#writing,
        write: this.write,
        stopWriting: () => {
          this.#writing = null;
          this.#ports.giveBackFocus();
          this.#ports.update();
        },
        say: (saying) => void this.#book.say(saying),
        go: (remark) => this.#goTo(remark),
      });
    return { id: 'remarks', title: 'Remarks', count: this.#book.unsettled.length, view };
  }

  /** Pinned where the pointer is, else to what is selected, else to the whole frame. */
  readonly write = (): void => {
    const { bench, root, show } = this.#ports;
    bench.playback.play(0);
    this.#writing = { frame: bench.session.store.frame, ...this.#place() };
    show(() => root().querySelector<HTMLTextAreaElement>('.writer textarea')?.focus());
  };

  readonly open = (id: string): void => {
    const remark = this.#book.all.find((one) => one.id === id);
    if (remark) this.#goTo(remark);
  };

  readonly next = (): void => {
    const open = this.#book.unsettled;
    const next = open[(open.findIndex(({ id }) => id === this.#chosen) + 1) % open.length];
    if (next) this.#goTo(next);
    else this.#ports.say('No remark is open.');
  };

  get #book() {
    return this.#ports.company.book;
  }

  #goTo(remark: ShownRemark): void {
    const { bench, root, show } = this.#ports;
    bench.commands.goTo(remark.frame);
    this.#chosen = remark.id;
    show(() => root().querySelector('.remarks li.chosen')?.scrollIntoView({ block: 'nearest' }));
  }

  #place(): { x: number | null; y: number | null } {
    const { bench, root } = this.#ports;
    const { screen, session } = bench;
    const { store, opened } = session;
    const { left, top, right, bottom } =
      root().querySelector('canvas.picture')?.getBoundingClientRect() ?? new DOMRect();
    const { x, y } = this.#pointer;
    if (screen && x >= left && x < right && y >= top && y < bottom) {
      const at = toImage(screen.camera, screenPoint(x - left, y - top));
      const { width, height } = opened.clip;
      if (at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height) return within(at, opened.clip);
    }
    const { selection, document, frame } = store;
    if (selection?.kind === 'box') {
      const box = boxAt(document.boxes.get(selection.track), frame);
      if (box) return within({ x: box.x + box.w / 2, y: box.y + box.h / 2 }, opened.clip);
    }
    if (selection?.kind === 'point') {
      const point = pointsAt(document.points.get(selection.track), frame)[selection.index];
      if (point) return within(point, opened.clip);
    }
    return { x: null, y: null };
  }
}

/** Whole tenths of a pixel, inside of the picture. */
const within = (
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
) => ({
  x: Math.min(Math.max(Math.round(10 * x) / 10, 0), width),
  y: Math.min(Math.max(Math.round(10 * y) / 10, 0), height),
});
