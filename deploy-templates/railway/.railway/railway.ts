// {{slug}} on Railway. Look first: railway config plan. Then: railway config apply.
{{#if external}}
import { defineRailway, preserve, project, service } from "railway/iac";
{{#else}}
import { defineRailway, postgres, preserve, project, service } from "railway/iac";
{{/if}}

export default defineRailway(() => {
{{#if !external}}
  const db = postgres("Postgres");

{{/if}}
  const app = service("{{slug}}", {
    build: { builder: "RAILPACK", buildCommand: "npm run build" },
    preDeploy: "npm run db:migrate",
    start: "npm run start",
    // Asked only while deploying, and only 200 will do.
    healthcheck: "{{readyPath}}",
    healthcheckTimeout: 120,
    deploy: {
      restartPolicyType: "ON_FAILURE",
      restartPolicyMaxRetries: 10,
      sleepApplication: false,
    },
    env: {
      NODE_ENV: "production",
      TRUST_PROXY: "1",
      APP_URL: "{{url}}",
{{#if external}}
      DATABASE_URL: preserve(),
{{#else}}
      DATABASE_URL: db.env.DATABASE_URL,
{{/if}}
      // preserve() keeps what you set under Variables. Never use ctx.randomString() for a secret: it is the same for everybody.
      JWT_SECRET: preserve(),
      ENCRYPTION_KEY: preserve(),
      SESSION_SECRET: preserve(),
      LIVEGATE_PROBE_TOKEN: preserve(),
    },
  });

  return project("{{slug}}", { resources: [{{#if external}}app{{#else}}db, app{{/if}}] });
});
