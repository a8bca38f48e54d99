import { Ctx, Field, ID, ObjectType, type ClassType } from "type-graphql";
import { historyReadersOnly, type Context } from "../context.js";
import { EditorialEvent } from "../EditorialEvent.js";
import { DateTime, Position } from "../scalars.js";
import { ListMove } from "../vocabulary.js";
import type { How, ListChange, Move } from "./liveList.js";

/** How the things of a live list are shown. */
export type ChangeParts<Asked> = Readonly<{
  /** The names of the types begin with it. */
  name: string;
  node: () => ClassType;
  /** What one of them is called. */
  what: string;
  /** What its id is, where it has no global one. */
  told?: string;
  /** Whether time alone changes the list as well. */
  inTime?: boolean;
  globalId: (id: string) => string;
  /** How to find one of those that one change moves in the list as somebody asked for it; begun at most once a change. */
  nodes: (context: Context, ids: readonly string[], asked: Asked) => NodeOf;
}>;

/** The thing with an id as it is shown; null if there is none. */
export type NodeOf = (id: string) => object | null | Promise<object | null>;

/** What a list was asked for by, where that tells how its things are shown. */
type AskedBy<Asked> = Asked extends undefined ? [] : [asked: Asked];

/** Makes the types that tell a change of a list; `of` makes one of them. */
export function changeOf<Asked = undefined>({
  name,
  node,
  what,
  told,
  inTime = false,
  globalId,
  nodes,
}: ChangeParts<Asked>) {
  @ObjectType(`${name}Move`, { description: `What became of ${what} in a list that is listened to.` })
  class MoveInList {
    constructor(
      private readonly move: Move,
      private readonly find: NodeOf,
    ) {}

    @Field(() => ListMove, { description: "What became of it there." })
    get how(): How {
      return this.move.how;
    }

    @Field(() => ID, { description: told ?? "The global id of what it is about." })
    get nodeId(): string {
      return globalId(this.move.id);
    }

    @Field(node, { nullable: true, description: "The thing itself, as it is now." })
    node(): object | null | Promise<object | null> {
      return this.find(this.move.id);
    }
  }

  @ObjectType(`${name}Change`, {
    description: inTime
      ? "Something changed a list, or time alone did: what it was, and what it moved there."
      : "Something happened: what, and what it changed in the list.",
  })
  class Change {
    private readonly asked: AskedBy<Asked>;
    constructor(
      protected readonly change: ListChange,
      ...asked: AskedBy<Asked>
    ) {
      this.asked = asked;
    }

    static of<Made>(
      this: new (change: ListChange, ...asked: AskedBy<Asked>) => Made,
      change: ListChange,
      { refresh }: Context,
      ...asked: AskedBy<Asked>
    ): Made {
      refresh();
      return new this(change, ...asked);
    }

    @Field(() => Position, {
      description: inTime
        ? "Its place in the log, or that of what happened last before it: give it as `after` to resume behind it."
        : "Its place in the log: give it as `after` to resume behind it.",
    })
    get position(): number {
      return this.change.position;
    }

    @Field(() => DateTime, { description: "When." })
    get at(): string {
      return this.change.at;
    }

    @Field(() => EditorialEvent, {
      nullable: inTime,
      description: inTime
        ? "What happened; null if nothing did, and time alone brought it about."
        : "What happened.",
    })
    event(@Ctx() context: Context): EditorialEvent | null {
      historyReadersOnly(context);
      return this.change.event && EditorialEvent.of(this.change.event);
    }

    @Field(() => [MoveInList], {
      description: "What it changed in the list: put in what entered or changed, take out what left.",
    })
    moves(@Ctx() context: Context): MoveInList[] {
      const { moves } = this.change;
      let found: NodeOf | undefined;
      const find: NodeOf = (id) => {
        found ??= nodes(
          context,
          moves.map((move) => move.id),
          this.asked[0] as Asked,
        );
        return found(id);
      };
      return moves.map((move) => new MoveInList(move, find));
    }
  }
  return Change;
}
