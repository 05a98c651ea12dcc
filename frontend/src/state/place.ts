/** A moment of a clip, as the page's address tells it. */
export interface Place {
  /** The number of a revision, counted within its clip. */
  readonly rev: number | null;
  readonly frame: number | null;
  readonly layer: string | null;
}

const NUMBER = /^\d{1,7}$/;

export function placeIn(address: string): Place {
  const { searchParams } = new URL(address);
  const number = (name: string) => {
    const value = searchParams.get(name);
    return value !== null && NUMBER.test(value) ? Number(value) : null;
  };
  return { rev: number('rev'), frame: number('frame'), layer: searchParams.get('layer') };
}

/** The address with another place in it; everything else there stays as it is. */
export function withPlace(address: string, place: Place): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(place) as [string, string | number | null][]) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  }
  return url.href;
}
