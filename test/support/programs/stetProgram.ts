/** The `stet` command as it is built and shipped, from the root of the tree. */
export const stetProgram = "dist/src/cli/stet.js";
