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
    const now = [...shown, themeOf(canvas)];
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

/** Colours read so far, by theme: reading a style makes the page work it out, which no gesture can wait for. */
const known = new WeakMap<Node, { readonly theme: string; readonly colours: Map<string, string> }>();

const themeOf = (canvas: HTMLCanvasElement): string =>
  (canvas.getRootNode() as ShadowRoot).host?.getAttribute('theme') ?? '';

/** Tokens are `light-dark()` pairs, which a canvas does not resolve. */
function coloursOf(canvas: HTMLCanvasElement): Colours {
  const root = canvas.getRootNode();
  const theme = themeOf(canvas);
  let read = known.get(root);
  if (read?.theme !== theme) known.set(root, (read = { theme, colours: new Map() }));
  const { colours } = read;
  return (token) => {
    let colour = colours.get(token);
    if (colour === undefined) colours.set(token, (colour = resolved(canvas, token)));
    return colour;
  };
}

function resolved(canvas: HTMLCanvasElement, token: string): string {
  const style = getComputedStyle(canvas);
  const value = style.getPropertyValue(`--${token}`).trim();
  const pair = /^light-dark\(\s*([^,]+),\s*([^,]+)\)$/.exec(value);
  return pair?.[style.colorScheme === 'light' ? 1 : 2] ?? value;
}

export const painted = directive(Painted);
