import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';

/** Draws on a canvas in CSS pixels, `width` by `height`. */
export type Draw = (g: CanvasRenderingContext2D, width: number, height: number, colour: Colours) => void;

/** A colour of the editor's theme, by the name of its token. */
export type Colours = (token: string) => string;

/** Draws a canvas anew where what it shows, its size or the theme changed; never reads the layout while rendering. */
class Painted extends AsyncDirective {
  #canvas: HTMLCanvasElement | null = null;
  #shown: readonly unknown[] = [];
  #draw: Draw = () => undefined;
  #observer: ResizeObserver | null = null;
  #size: readonly [number, number] = [0, 0];

  render(...painting: readonly [shown: readonly unknown[], draw: Draw]): unknown {
    void painting;
    return noChange;
  }

  override update(part: ElementPart, [shown, draw]: Parameters<this['render']>): unknown {
    const canvas = part.element as HTMLCanvasElement;
    const theme = (canvas.getRootNode() as ShadowRoot).host?.getAttribute('theme') ?? '';
    const now = [...shown, theme];
    const changed = now.length !== this.#shown.length || now.some((value, i) => value !== this.#shown[i]);
    this.#draw = draw;
    this.#shown = now;
    if (canvas !== this.#canvas) this.#watch(canvas);
    else if (changed) this.#paint();
    return noChange;
  }

  #watch(canvas: HTMLCanvasElement): void {
    this.#observer?.disconnect();
    this.#canvas = canvas;
    this.#observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      this.#size = [entry.contentRect.width, entry.contentRect.height];
      this.#paint();
    });
    this.#observer.observe(canvas);
  }

  #paint(): void {
    const [width, height] = this.#size;
    const canvas = this.#canvas;
    const g = canvas?.getContext('2d');
    if (!canvas || !g || width === 0 || height === 0) return;
    const ratio = devicePixelRatio;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    g.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#draw(g, width, height, coloursOf(canvas));
  }

  protected override disconnected(): void {
    this.#observer?.disconnect();
    this.#canvas = null;
  }
}

/** Tokens are `light-dark()` pairs, which a canvas does not resolve. */
function coloursOf(canvas: HTMLCanvasElement): Colours {
  const style = getComputedStyle(canvas);
  const light = style.colorScheme === 'light';
  return (token) => {
    const value = style.getPropertyValue(`--${token}`).trim();
    const pair = /^light-dark\(\s*([^,]+),\s*([^,]+)\)$/.exec(value);
    return pair?.[light ? 1 : 2] ?? value;
  };
}

export const painted = directive(Painted);
