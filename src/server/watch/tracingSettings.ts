import { z } from "zod";
import type { TracingParts } from "./tracing.js";

/** The settings of traces, as OpenTelemetry names them everywhere. */
export const tracingSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, "A collector is given as http://host:4318 or https://….")
    .optional(),
  OTEL_SERVICE_NAME: z.string().default("stet"),
};

/** Where traces are sent; null if no collector is named. */
export const tracingFrom = ({
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_SERVICE_NAME: serviceName,
}: Readonly<{
  OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  OTEL_SERVICE_NAME: string;
}>): TracingParts | null => (endpoint === undefined ? null : { endpoint, serviceName });
