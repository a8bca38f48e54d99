import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { readConfig } from "../../src/server/config.js";
import { isSetting } from "./isSetting.js";
import { readDockerfile } from "./readDockerfile.js";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  engines: { node: string };
  scripts: Record<string, string>;
  bin: Record<string, string>;
};
const dockerfile = readDockerfile("Dockerfile");
const last = Math.max(...dockerfile.map(({ stage }) => stage));
const all = (keyword: string) => dockerfile.filter((instruction) => instruction.keyword === keyword);
const inImage = (keyword: string) => all(keyword).filter(({ stage }) => stage === last);
const [command] = inImage("CMD").map(({ words }) => JSON.parse(words) as string[]);
const environment = Object.fromEntries(
  inImage("ENV").flatMap(({ words }) =>
    words.split(/\s+/).map((pair) => pair.split("=") as [string, string]),
  ),
);

describe("The Dockerfile", () => {
  test("says nothing that Docker does not know", () => {
    const known =
      /^(FROM|RUN|WORKDIR|COPY|ENV|USER|VOLUME|EXPOSE|STOPSIGNAL|HEALTHCHECK|CMD|ENTRYPOINT|ARG|LABEL)$/;
    for (const { keyword } of dockerfile) expect(keyword).toMatch(known);
    expect(dockerfile[0]?.keyword).toBe("FROM");
  });

  test("begins with a Node that the package runs on, in every stage the same", () => {
    const least = /^>=(\d+)\./.exec(manifest.engines.node)?.[1];
    const images = new Set(all("FROM").map(({ words }) => words.split(" ")[0]!));
    expect([...images]).toEqual([expect.stringMatching(/^node:\d+-bookworm-slim$/)]);
    expect(Number(/\d+/.exec([...images][0]!)?.[0])).toBeGreaterThanOrEqual(Number(least));
  });

  test("copies only what the repository has and lets into the build", () => {
    const letIn = readFileSync(".dockerignore", "utf8").split("\n");
    const copied = all("COPY")
      .filter(({ words }) => !words.startsWith("--from"))
      .flatMap(({ words }) => words.split(" ").slice(0, -1));
    expect(copied).toContain("src");
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(letIn.filter((line) => line.startsWith("!")).map((line) => line.slice(1))).toEqual(copied);
  });

  test("builds with everything that the build reads", () => {
    const copied = all("COPY").flatMap(({ words }) => words.split(" ").slice(0, -1));
    const { include, extends: base } = JSON.parse(readFileSync("tsconfig.build.json", "utf8")) as {
      include: string[];
      extends: string;
    };
    const script = manifest.scripts["build"]!;
    expect(all("RUN").some(({ words }) => words.includes("npm run build"))).toBe(true);
    expect(script).toBe("tsc -p tsconfig.build.json");
    const read = [...include, base.replace("./", ""), "tsconfig.build.json", "package-lock.json"];
    expect(read.filter((path) => !copied.includes(path))).toEqual([]);
  });

  test("takes into the image only what an earlier stage made", () => {
    const made = "/build";
    expect(all("WORKDIR")[0]?.words).toBe(made);
    for (const { words } of inImage("COPY")) expect(words).toMatch(/^--from=build \/build\/\S+ \.\//);
  });

  test("starts a command of the package, under the name that it is given", () => {
    const link = inImage("RUN").find(({ words }) => words.includes("ln -s"))!.words;
    expect(command?.slice(0, 2)).toEqual(["stet", "serve"]);
    expect(link).toContain(`ln -s /app/${manifest.bin["stet"]} /usr/local/bin/stet`);
    expect(all("RUN").some(({ words }) => words.includes(`chmod +x ${manifest.bin["stet"]}`))).toBe(true);
    const source = readFileSync(manifest.bin["stet"]!.replace("dist/", "").replace(/\.js$/, ".ts"), "utf8");
    expect(source).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test("keeps the newsroom in the volume, as somebody who is not root and owns it", () => {
    const [user] = inImage("USER");
    expect(user?.words).toBe("node");
    expect(inImage("VOLUME").map(({ words }) => words)).toEqual(["/data"]);
    expect(command?.slice(2)).toEqual(["--data", "/data"]);
    const made = inImage("RUN").find(({ words }) => /install .*--owner=node .*\/data$/.test(words))!;
    expect(dockerfile.indexOf(made)).toBeLessThan(dockerfile.indexOf(user!));
  });

  test("sets only what Stet reads, to what it takes", () => {
    const { NODE_ENV, ...settings } = environment;
    expect(NODE_ENV).toBe("production");
    expect(readConfig(settings)).toMatchObject({ data: "/data", host: "0.0.0.0", port: 4000 });
    expect(inImage("EXPOSE").map(({ words }) => words)).toEqual([settings["STET_PORT"]]);
    expect(Object.keys(settings).filter((name) => !isSetting(name))).toEqual([]);
  });

  test("is stopped by the signal that Stet stops cleanly at", () => {
    expect(inImage("STOPSIGNAL").map(({ words }) => words)).toEqual(["SIGTERM"]);
  });

  test.each([
    [200, 0],
    [503, 1],
  ])("has a health check that answers a newsroom's %i with %i", async (status, code) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      response.writeHead(status).end();
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    expect(await healthCheck((server.address() as AddressInfo).port)).toBe(code);
    expect(asked).toEqual(["/readyz"]);
  });

  test("has a health check that fails where nobody listens", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await healthCheck(port)).toBe(1);
  });
});

/** Runs the image's health check here, against a port of ours; answers its exit code. */
async function healthCheck(port: number): Promise<number> {
  const words = inImage("HEALTHCHECK")[0]!.words;
  const [program, ...rest] = JSON.parse(/CMD (\[.+\])$/.exec(words)![1]!) as string[];
  expect(program).toBe("node");
  return promisify(execFile)(process.execPath, rest, { env: { STET_PORT: String(port) } }).then(
    () => 0,
    (error: { code: number }) => error.code,
  );
}
