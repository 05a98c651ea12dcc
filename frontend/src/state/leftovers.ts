import type { Operation } from '../model/operation';
import type { PendingStore } from './pending';

export interface LeftoverPorts {
  readonly pending: PendingStore;
  readonly send: (
    clip: string,
    baseRevision: number,
    operations: readonly Operation[],
  ) => Promise<{ readonly acknowledged: readonly string[] }>;
}

const BATCH = 200;

/** Where a person's unsent work on a clip is kept. Names of people hold no slash. */
export const deskOf = (person: string, clip: number): string => `${person}/${clip}`;

/**
 * Sends what earlier pages left of a person's work on other clips than the open one. What the server does not take
 * stays where it is and is shown when that clip is opened.
 */
export async function sendLeftovers(person: string, open: number, ports: LeftoverPorts): Promise<void> {
  const desks = await ports.pending.desks();
  const others = desks.filter((desk) => desk.startsWith(`${person}/`) && desk !== deskOf(person, open));
  for (const desk of others) {
    await sendDesk(desk, ports).catch(() => undefined);
  }
}

async function sendDesk(desk: string, { pending, send }: LeftoverPorts): Promise<void> {
  const clip = desk.slice(desk.indexOf('/') + 1);
  const entries = await pending.of(desk);
  for (let at = 0; at < entries.length; at += BATCH) {
    const batch = entries.slice(at, at + BATCH);
    const base = batch[0]?.baseRevision ?? 0;
    const { acknowledged } = await send(
      clip,
      base,
      batch.map(({ operation }) => operation),
    );
    await pending.remove(acknowledged);
  }
}
