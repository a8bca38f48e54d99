import type { ApolloServerPlugin } from "@apollo/server";
import type { ServedContext } from "./consistency.js";
import type { Guards } from "../limits/guards.js";
import { mayIntrospect } from "../limits/introspection.js";
import { withoutSuggestions } from "../limits/withoutSuggestions.js";

/** Lets errors propose no names to whoever may not see what the contract consists of. */
export const hideSuggestions = ({
  introspection,
}: Pick<Guards, "introspection">): ApolloServerPlugin<ServedContext> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue: { viewer } }) {
        if (body.kind !== "single" || mayIntrospect(introspection, viewer)) return;
        const { errors } = body.singleResult;
        if (errors) body.singleResult.errors = errors.map(withoutSuggestions);
      },
    };
  },
});
