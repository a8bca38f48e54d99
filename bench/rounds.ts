/**
 * Takes each figure once a round, one after the other, so that whatever else the machine does slows them alike.
 * Before several rounds comes one that warms everything up and is not counted.
 */
export async function rounds<Name extends string | number, Figure>(
  count: number,
  takes: Readonly<Record<Name, () => Figure | Promise<Figure>>>,
): Promise<Readonly<Record<Name, readonly Figure[]>>> {
  const names = Object.keys(takes) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, [] as Figure[]])) as Record<Name, Figure[]>;
  for (let round = count > 1 ? 0 : 1; round <= count; round++)
    for (const name of names) {
      const figure = await takes[name]();
      if (round > 0) figures[name].push(figure);
    }
  return figures;
}
