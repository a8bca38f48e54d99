import { lexicographicSortSchema, printSchema } from "graphql";
import { buildSchema } from "./buildSchema.js";

/** The contract as it is committed in `schema/stet.graphql`. */
export const printContract = (): string => `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
