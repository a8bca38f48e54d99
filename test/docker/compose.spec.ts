import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { serveCommand } from "../../src/cli/serving/serve.js";
import { readConfig } from "../../src/server/config.js";
import { isSetting } from "./isSetting.js";
import { readDockerfile } from "./readDockerfile.js";

type Service = Readonly<{
  image: string;
  build?: string;
  command?: readonly string[];
  environment: Readonly<Record<string, string>>;
  ports?: readonly string[];
  volumes: readonly string[];
  networks: readonly string[];
  depends_on?: Readonly<Record<string, Readonly<{ condition: string }>>>;
  healthcheck?: Readonly<{ test: readonly string[] }>;
  restart: string;
}>;

const document = parseDocument(readFileSync("docker-compose.yml", "utf8"), { uniqueKeys: true });
const { services, volumes, networks } = document.toJS() as {
  services: Readonly<Record<string, Service>>;
  volumes: object;
  networks: object;
};
const { eventstore, stet } = services as Readonly<Record<"eventstore" | "stet", Service>>;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const dockerfile = readDockerfile("Dockerfile");
const image = (keyword: string) => dockerfile.findLast((instruction) => instruction.keyword === keyword)!;

describe("docker-compose.yml", () => {
  test("is YAML without errors, warnings or doubts about a value", () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    const values = Object.values(services).flatMap(({ environment, command = [], healthcheck }) => [
      ...Object.values(environment),
      ...command,
      ...(healthcheck?.test ?? []),
    ]);
    expect(values.filter((value) => typeof value !== "string")).toEqual([]);
  });

  test("starts the event store and Stet, each from an image of one version", () => {
    expect(Object.keys(services)).toEqual(["eventstore", "stet"]);
    expect(stet.image).toBe(`stet:${manifest.version}`);
    for (const { image } of Object.values(services)) expect(image).toMatch(/^[\w./-]+:[\w.-]*\d[\w.-]*$/);
    expect(existsSync(`${stet.build}/Dockerfile`)).toBe(true);
  });

  test("says no key that compose does not know", () => {
    const known =
      "image build command environment ports volumes networks depends_on healthcheck restart " +
      "init cap_drop security_opt stop_grace_period";
    for (const service of Object.values(services))
      expect(Object.keys(service).filter((key) => !known.split(" ").includes(key))).toEqual([]);
  });

  test("declares the volumes and networks that it uses, and no others", () => {
    const used = Object.values(services).flatMap((service) => service.volumes.map((v) => v.split(":")[0]!));
    expect(Object.keys(volumes).toSorted()).toEqual(used.toSorted());
    const joined = new Set(Object.values(services).flatMap((service) => service.networks));
    joined.delete("default");
    expect(Object.keys(networks)).toEqual([...joined]);
  });

  test("keeps the log, the signing key and the read models in volumes", () => {
    expect(eventstore.volumes).toContain("eventstore-data:/var/lib/eventstore");
    expect(stet.volumes).toEqual([`stet-data:${image("VOLUME").words}`]);
  });

  test("lets Stet wait for a healthy event store", () => {
    const awaited = Object.values(services).flatMap(({ depends_on = {} }) => Object.entries(depends_on));
    for (const [name, { condition }] of awaited) {
      expect(condition).toBe("service_healthy");
      expect(services[name]).toHaveProperty("healthcheck");
    }
    expect(Object.keys(stet.depends_on!)).toEqual(["eventstore"]);
    expect(stet.networks).toEqual(expect.arrayContaining([...eventstore.networks]));
  });

  test("checks the event store's health with what its image has, where it listens", () => {
    const [how, program, ...rest] = eventstore.healthcheck!.test;
    expect([how, program]).toEqual(["CMD", "curl"]);
    expect(rest).toContain("--fail");
    const port = eventstore.environment["EVENTSTORE_NODE_PORT"];
    expect(rest.at(-1)).toBe(`http://127.0.0.1:${port}/health/live`);
  });

  test("checks Stet's health by the image's own check", () => {
    expect(stet.healthcheck).toBeUndefined();
    expect(image("HEALTHCHECK").words).toContain("/readyz");
  });

  test("sets nothing that Stet does not read, and only what it takes", () => {
    const set = Object.fromEntries(
      Object.entries(stet.environment).map(([name, value]) => [name, byDefault(value)]),
    );
    const config = readConfig({ STET_DATA: "/data", ...set });
    expect(config).toEqual({
      ...readConfig({}),
      data: "/data",
      host: "0.0.0.0",
      port: 4000,
      eventStoreUrl: `esdb://eventstore:${eventstore.environment["EVENTSTORE_NODE_PORT"]}?tls=false`,
      log: "info",
    });
    expect(Object.keys(set).filter((name) => !isSetting(name))).toEqual([]);
  });

  test("founds a newsroom with options that `stet serve` has", () => {
    const [program, verb, ...options] = stet.command!.map(byDefault);
    expect([program, verb]).toEqual(["stet", "serve"]);
    const known = serveCommand.options.map(({ long }) => long);
    const named = options.filter((_, index) => index % 2 === 0);
    for (const option of named) expect(known).toContain(option);
    for (const value of options.filter((_, index) => index % 2 === 1)) expect(value).toMatch(/^[^-$]+$/);
  });

  test("publishes Stet's port on this machine alone, and the event store's nowhere", () => {
    expect(eventstore.ports).toBeUndefined();
    expect(stet.ports).toEqual([`127.0.0.1:4000:${stet.environment["STET_PORT"]}`]);
  });

  test("comes back after a crash or a restart of the machine", () => {
    for (const { restart } of Object.values(services)) expect(restart).toBe("unless-stopped");
  });
});

/** A value as compose fills it in where nothing is set: `${NAME:-default}` is the default. */
const byDefault = (value: string): string => value.replace(/\$\{\w+:-([^}]*)\}/g, "$1");
