import { registerEnumType } from "type-graphql";

/** Registers a GraphQL enum whose values are the domain's words in capitals, each with its description. */
export function enumType<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, Value>> {
  const words = Object.keys(values) as Value[];
  const object = Object.fromEntries(words.map((word) => [capitals(word), word]));
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(words.map((word) => [capitals(word), { description: values[word] }])),
  });
  return object;
}

/** A word of the domain as the contract spells it. */
export const capitals = (word: string) =>
  /^[A-Z_]+$/.test(word) ? word : word.replace(/[A-Z]/g, "_$&").toUpperCase();
