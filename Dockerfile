# syntax=docker/dockerfile:1
# The bot in a container: docker build -t amur . (docs/operate.md; `deploy/try-dockerfile.ts` runs these steps without an engine)

# Debian's libc, which the packages' prebuilt binaries (SQLite, pictures) are made for.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# npm has to know what it leaves out: the playground and what only that needs.
COPY playground/package.json ./playground/
# No package that the bot needs has to run a script to be installed.
RUN npm ci --workspaces=false --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
# The compiler stays behind as an optional peer of a package; nothing that runs asks for it.
RUN npx tsc -b tsconfig.build.json && npm prune --omit=dev --workspaces=false --ignore-scripts && rm -rf node_modules/typescript

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=build /app/package.json ./package.json
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY locales ./locales
COPY content ./content
# The one place that the bot writes to: its SQLite file.
RUN mkdir data && chown node:node data
VOLUME /app/data
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
