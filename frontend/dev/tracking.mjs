// Pretends to follow a picture: evenly from one keyframe to the next, with a little arc so that it can be told apart.
export function tracked({ from, to }) {
  const gap = to.frame - from.frame;
  const between = Array.from({ length: gap - 1 }, (_, i) => (i + 1) / gap);
  const arc = (t) => 600 * Math.sin(Math.PI * t);
  const frames = between.map((t) =>
    from.points.map(([x, y], i) => [
      Math.round(x + (to.points[i][0] - x) * t),
      Math.round(y + (to.points[i][1] - y) * t - arc(t)),
    ]),
  );
  return { start: from.frame + 1, frames, confidence: between.map((t) => 1 - 0.5 * Math.sin(Math.PI * t)) };
}
