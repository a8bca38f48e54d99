# Stet in a container. The data folder is the volume /data; everything else is thrown away with the container.
#
#   docker build -t stet .
#   docker run -v stet-data:/data -p 127.0.0.1:4000:4000 stet \
#     stet serve --data /data --name "The Courier" --editor "Ada Ortiz"

FROM node:22-bookworm-slim AS build
# Without a prebuilt one for this platform, the SQLite driver is compiled.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY schema ./schema
COPY projections ./projections
COPY verifier ./verifier
RUN npm run build && chmod +x dist/src/cli/stet.js && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production STET_DATA=/data STET_HOST=0.0.0.0 STET_PORT=4000
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
RUN ln -s /app/dist/src/cli/stet.js /usr/local/bin/stet \
  && install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=5s --retries=12 --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.STET_PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["stet", "serve", "--data", "/data"]
