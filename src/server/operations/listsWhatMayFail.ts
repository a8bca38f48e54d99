import {
  getNullableType,
  isListType,
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";

/**
 * Whether a document asks for a list in which a thing alone may fail and be null, as in `nodes`. graphql-jit leaves such
 * a thing out if it is the last of its list, so that what is behind the others is no longer where it was asked for.
 */
export function listsWhatMayFail(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const type = getNullableType(types.getType());
        if (isListType(type) && !isNonNullType(type.ofType)) found = true;
      },
    }),
  );
  return found;
}
