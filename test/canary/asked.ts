import {
  getNamedType,
  isInputObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { v7 } from "uuid";
import { merged, selectionsUnder, together } from "../support/serving/everyOperation.js";
import { callOf, isNeeded, plausibleInput, type Known } from "../support/arbitrary/plausible.js";

type Root = GraphQLField<unknown, unknown>;

/** Something to send: a document, and its variables. */
export type Operation = Readonly<{
  name: string;
  query: string;
  variables: Readonly<Record<string, unknown>>;
}>;

/** Everything that a contract can be asked, put so that it names what there is in a newsroom. */
export type Askable = Readonly<{
  /** Queries that select each field once, from where it is nearest, of everything that there is. */
  nearest: readonly Operation[];
  /** Queries that begin at each root anew, and select what can be reached from it, the nearest first. */
  anew: readonly Operation[];
  commands: (preview: boolean) => readonly Operation[];
  subscriptions: readonly Operation[];
}>;

/** How far a walk goes that begins anew: as many selections, the nearest first. What lies behind is asked for by its id. */
const farEnough = 80;

/** Walks through a contract; a new field is asked for as soon as it is there. */
export function askable(schema: GraphQLSchema, known: Known): Askable {
  // A story comes before its articles, which tell in the same words what it was: it may have none.
  const byId = fieldsOf(schema.getQueryType()!)
    .filter(takesId)
    .toSorted((one, other) => Number(other.name === "story") - Number(one.name === "story"));
  const others = fieldsOf(schema.getQueryType()!).filter((root) => !takesId(root));
  // What is asked for by its id is left from there, so that whatever nothing else leads to is seen as well.
  const left = new Set<GraphQLNamedType>(byId.map((root) => getNamedType(root.type)));
  const roots = [...byId, ...others];
  const nearest = roots.flatMap((root) => {
    if (takesId(root)) left.delete(getNamedType(root.type));
    const selections = selectionsUnder(schema, root, known, left);
    const calls = callsOf(root, known);
    return queriesOf(
      root.name,
      selections.flatMap((selection) => calls.map((call) => `${call} ${selection}`)),
    );
  });
  const anew = roots.flatMap((root) => {
    const [own, ...further] = selectionsUnder(schema, root, known);
    const calls = further.length < farEnough ? callsAbout(root, known) : fewCallsOf(root, known);
    return queriesOf(root.name, [
      ...callsAbout(root, known).map((call) => `${call} ${own}`),
      ...further.slice(0, farEnough).flatMap((selection) => calls.map((call) => `${call} ${selection}`)),
    ]);
  });
  const changes = fieldsOf(schema.getMutationType()!);
  const chosen = new Map(
    changes.map((root) => [root.name, merged(selectionsUnder(schema, root, known, left))]),
  );
  const subscriptions = fieldsOf(schema.getSubscriptionType()!).flatMap((root) => {
    const selection = merged(selectionsUnder(schema, root, known, left));
    return [...callsOf(root, known), ...fewCallsOf(root, known)].map((call) => ({
      name: root.name,
      query: `subscription { ${call} ${selection} }`,
      variables: {},
    }));
  });
  return {
    nearest,
    anew,
    subscriptions,
    commands: (preview) => changes.map((root) => commandOf(root, chosen.get(root.name)!, known, preview)),
  };
}

const queriesOf = (name: string, calls: readonly string[]): readonly Operation[] =>
  together(calls).map((query) => ({ name, query, variables: {} }));

function commandOf({ name, args }: Root, selection: string, known: Known, preview: boolean): Operation {
  const input = getNamedType(args[0]!.type);
  if (!isInputObjectType(input)) throw new Error(`${name} takes no input.`);
  const said = plausibleInput(input.getFields(), known, isNeeded);
  return {
    name,
    query: `mutation ($input: ${input.name}!) { ${name}(input: $input) ${selection} }`,
    variables: { input: { ...said, commandId: v7(), preview } },
  };
}

/** Arguments that say where something else left off, or name what only its owner has. */
const pointers = /^(after: String|savedFilter: ID|block: ID)$/;

/** The ways to call a root: by each id of its kind; or with what it needs, and with everything that it takes. */
function callsOf(root: Root, known: Known): readonly string[] {
  const { ids } = known;
  if (takesId(root)) return byIds(root, ids[root.name.replace(/Changed$/, "")] ?? ids["published"]!);
  if (root.name === "nodes") return inHundreds(Object.values(ids).flat());
  const asked = root.args.filter((arg) => !pointers.test(`${arg.name}: ${String(arg.type)}`));
  const calls = [asked.filter(isNeeded), asked].map((args) => callOf(root, args, known));
  return [...new Set(calls)];
}

/** The ways to call a root by the ids of everything, of its kind or not. */
const callsAbout = (root: Root, known: Known): readonly string[] =>
  takesId(root) ? byIds(root, Object.values(known.ids).flat()) : callsOf(root, known);

/** The ways to call a root by one id of each kind. */
const fewCallsOf = (root: Root, known: Known): readonly string[] =>
  takesId(root)
    ? byIds(
        root,
        Object.values(known.ids).map(([first]) => first!),
      )
    : root.name === "nodes"
      ? inHundreds(Object.values(known.ids).map(([first]) => first!))
      : callsOf(root, known).slice(0, 1);

const byIds = ({ name }: Root, ids: readonly string[]) => ids.map((id) => `${name}(id: "${id}")`);

const inHundreds = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / 100) }, (_, n) => ids.slice(n * 100, (n + 1) * 100)).map(
    (some) => `nodes(ids: ${JSON.stringify(some)})`,
  );

const takesId = ({ args }: Root) => args.some(({ name, type }) => name === "id" && String(type) === "ID!");

const fieldsOf = (type: Readonly<{ getFields: () => Record<string, Root> }>) =>
  Object.values(type.getFields());
