import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stetProgram } from "../programs/stetProgram.js";

/** The sample newsroom as `npm start` serves it, in a process of its own. */
export type SampleAtWork = Readonly<{
  url: string;
  /** Everything it printed for people. */
  printed: string;
  /** Asks in GraphQL as somebody by name, or (null) as a reader; answers the whole body. */
  ask: (who: string | null, query: string) => Promise<unknown>;
  /** Stops it as Ctrl-C does, and answers its exit code. */
  stop: () => Promise<number | null>;
}>;

/** Starts the sample newsroom in an empty folder. People's tokens are read off what it prints, or asked for as its help says. */
export async function sampleAtWork(): Promise<SampleAtWork> {
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  const stet = (...words: readonly string[]) =>
    spawn(process.execPath, [stetProgram, ...words, "--data", folder], {
      cwd: join(import.meta.dirname, "../../.."),
      stdio: ["ignore", "pipe", "inherit"],
    });
  const server = stet("sample", "--port", "0");
  let printed = "";
  server.stdout.setEncoding("utf8");
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    if (printed.includes("Ctrl-C")) break;
  }
  server.stdout.resume();
  const url = /Stet is serving at (\S+)/.exec(printed)?.[1];
  if (url === undefined) throw new Error(`It did not start: ${printed}`);

  const tokens = new Map<string, Promise<string>>();
  function tokenOf(name: string): Promise<string> {
    const introduced = new RegExp(`^  ${name},.*\n  (\\S+)$`, "m").exec(printed)?.[1];
    const known = tokens.get(name) ?? (introduced ? Promise.resolve(introduced) : issued(name));
    tokens.set(name, known);
    return known;
  }
  async function issued(name: string): Promise<string> {
    const issuer = stet("token", name);
    const chunks: unknown[] = [];
    issuer.stdout.on("data", (chunk) => chunks.push(chunk));
    await once(issuer, "close");
    return chunks.join("").trim();
  }

  return {
    url,
    printed,
    async ask(who, query) {
      const headers: Record<string, string> = { "content-type": "application/json" };
      if (who !== null) headers["authorization"] = `Bearer ${await tokenOf(who)}`;
      const body = JSON.stringify({ query });
      return (await fetch(`${url}/graphql`, { method: "POST", headers, body })).json();
    },
    async stop() {
      server.kill("SIGINT");
      const [code] = (await once(server, "exit")) as [number | null];
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}
