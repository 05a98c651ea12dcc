/** Run lengths as a flat [code, count, code, count, ...] list, spread over exactly `length` values. */
export function expandRuns(runs: readonly number[], length: number): Uint16Array {
  const values = new Uint16Array(length);
  let at = 0;
  for (let i = 0; i + 1 < runs.length; i += 2) {
    const count = runs[i + 1] ?? 0;
    if (count < 0 || at + count > length) throw new RangeError(`run lengths exceed ${length} values`);
    values.fill(runs[i] ?? 0, at, at + count);
    at += count;
  }
  if (at !== length) throw new RangeError(`run lengths cover ${at} of ${length} values`);
  return values;
}

export function runsOf(values: ArrayLike<number>): number[] {
  const runs: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (runs.length > 0 && runs[runs.length - 2] === value) runs[runs.length - 1]! += 1;
    else runs.push(value, 1);
  }
  return runs;
}

/** Frame-major differences to absolute values; each frame has `stride` components. */
export function undelta(deltas: readonly number[], stride: number): Int32Array {
  const values = Int32Array.from(deltas);
  for (let i = stride; i < values.length; i++) values[i] = (values[i] ?? 0) + (values[i - stride] ?? 0);
  return values;
}

export function deltaOf(values: Int32Array, stride: number): number[] {
  return Array.from(values, (value, i) => (i < stride ? value : value - (values[i - stride] ?? 0)));
}
