import DataLoader from "dataloader";

/** A page of what belongs to something: at most `limit` things before a position. */
export type PageAsked = Readonly<{ id: string; before: number; limit: number }>;

/** Loads pages, with one question for each different part of a list; a list asks everything in it for the same one. */
export const pagesAsked = <Row>(
  ask: (ids: readonly string[], before: number, limit: number) => ReadonlyMap<string, readonly Row[]>,
) =>
  new DataLoader<PageAsked, readonly Row[], string>(
    (asked) => {
      const parts = new Map(
        [...new Set(asked.map(partOf))].map((part) => {
          const same = asked.filter((one) => partOf(one) === part);
          const { before, limit } = same[0]!;
          return [part, ask([...new Set(same.map(({ id }) => id))], before, limit)] as const;
        }),
      );
      return Promise.resolve(asked.map((one) => parts.get(partOf(one))!.get(one.id) ?? []));
    },
    { cacheKeyFn: ({ id, before, limit }) => `${id} ${before} ${limit}` },
  );

const partOf = ({ before, limit }: PageAsked) => `${before} ${limit}`;
