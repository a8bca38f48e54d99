import { GraphQLError } from "graphql";
import { ArgsType, Field, Int, ObjectType, type ClassType } from "type-graphql";

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: "How many at the most, from 1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Begins behind the thing with this cursor." })
  after?: string | null;
}

@ObjectType({ description: "Where a page stands in its list (Relay)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more behind this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: "Whether the page was asked for with a cursor, so that something comes before it.",
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the page's first thing." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the page's last thing." })
  endCursor!: string | null;
}

/** A page as a connection type answers it. */
export type Page<T> = Readonly<{
  edges: readonly Readonly<{ cursor: string; node: T }>[];
  nodes: readonly T[];
  pageInfo: PageInfo;
}>;

/** Makes the edge and connection types of a list. */
export function connectionOf(name: string, node: () => ClassType, what: string) {
  @ObjectType(`${name}Edge`, { description: `One of ${what}, with its place in the list.` })
  class Edge {
    @Field(() => String, { description: "Where it stands, for `after`." })
    cursor!: string;

    @Field(node, { description: "The thing itself." })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what}.` })
  class Connection {
    @Field(() => [Edge], { description: "The page with cursors." })
    edges!: Edge[];

    @Field(() => [node()], { description: "The page without cursors." })
    nodes!: object[];

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo!: PageInfo;
  }
  return Connection;
}

const furthest = Number.MAX_SAFE_INTEGER;

type Ask<Row> = (beyond: number, limit: number) => readonly Row[] | Promise<readonly Row[]>;

/** Answers a page of a list that is ordered by falling position, the newest first. */
export const pageOf = <Row, T>(
  page: PageArgs,
  ask: Ask<Row>,
  positionOf: (row: Row) => number,
  asNode: (row: Row) => T,
): Promise<Page<T>> => pageFrom(furthest, page, ask, positionOf, asNode);

/** Answers a page of a list that is ordered by rising position, the oldest first. */
export const risingPageOf = <Row, T>(
  page: PageArgs,
  ask: Ask<Row>,
  positionOf: (row: Row) => number,
  asNode: (row: Row) => T,
): Promise<Page<T>> => pageFrom(-1, page, ask, positionOf, asNode);

async function pageFrom<Row, T>(
  beginning: number,
  page: PageArgs,
  ask: Ask<Row>,
  positionOf: (row: Row) => number,
  asNode: (row: Row) => T,
): Promise<Page<T>> {
  const limit = rowsFor(page.first);
  const rows = await ask(page.after == null ? beginning : readCursor(page.after), limit);
  return pageOfRows(page, rows, (row) => `c${positionOf(row)}`, asNode);
}

const longestPage = 100;

/** How many rows to ask a list for: one more than the page has, which tells whether there is more behind it. */
export function rowsFor(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > longestPage)
    throw badInput(`\`first\` is a number from 1 to ${longestPage}.`);
  return first + 1;
}

/** Makes a page of the rows that a list answered; a row that has no node for whoever asks is left out. */
export function pageOfRows<Row, T>(
  { first, after }: PageArgs,
  rows: readonly Row[],
  cursorOf: (row: Row) => string,
  asNode: (row: Row, index: number) => T | null,
): Page<T> {
  const shown = rows.slice(0, first);
  const edges = shown.flatMap((row, index) => {
    const node = asNode(row, index);
    return node === null ? [] : [{ cursor: cursorOf(row), node }];
  });
  const [begins, ends] = [shown[0], shown.at(-1)];
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: Object.assign(new PageInfo(), {
      hasNextPage: rows.length > first,
      hasPreviousPage: after != null,
      startCursor: begins === undefined ? null : cursorOf(begins),
      endCursor: ends === undefined ? null : cursorOf(ends),
    }),
  };
}

function readCursor(cursor: string): number {
  const digits = /^c(\d{1,16})$/.exec(cursor)?.[1];
  if (digits === undefined) throw badInput("`after` is a cursor of this list, just as it was received.");
  return Number(digits);
}

/** What a question cannot be asked with. */
export const badInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
