/** Paints how much each frame differs, one pixel a frame; the canvas is stretched to its lane. */
export function paintStrip(canvas: HTMLCanvasElement, differences: Float32Array): void {
  canvas.width = differences.length;
  canvas.height = 1;
  const g = canvas.getContext('2d');
  if (!g) return;
  differences.forEach((share, frame) => {
    if (share === 0) return;
    // Amber for a little, red for a lot; the gap to nothing is kept wide.
    const red = share > 0.5;
    g.fillStyle = red ? `rgb(255 107 107 / ${0.55 + share * 0.45})` : `rgb(242 184 75 / ${0.3 + share})`;
    g.fillRect(frame, 0, 1, 1);
  });
}
