// What is wrong with the compose file: by the schema of the specification, and by what we promise of it.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

const SCHEMA = new URL('../../backend/src/test/resources/schemas/compose-spec.json', import.meta.url);

// In MB: far above livegate.health.minimum-free-megabytes, or a replica is not ready once somebody has looked at it.
const ROOM_FOR_PAGES = 128;

export function bySchema(compose) {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  delete schema.$schema; // its https form of draft-07 is not the one that ajv knows by name
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const valid = ajv.compile(schema);
  return valid(compose) ? [] : valid.errors.map((fault) => `compose${fault.instancePath}: ${fault.message}`);
}

export function byPromise(compose) {
  const wrong = [];
  const must = (what, holds) => holds || wrong.push(what);
  const services = Object.entries(compose.services);
  const apps = services.filter(([name]) => name.startsWith('app-'));
  must('there are two replicas', apps.length === 2);
  for (const [name, app] of apps) {
    must(`${name} cannot write to its file system`, app.read_only === true);
    must(`${name} has no capability`, app.cap_drop?.includes('ALL'));
    must(`${name} is bounded`, app.mem_limit);
    must(`${name} has room for the pages that it serves`, Number(/size=(\d+)m/.exec(app.tmpfs?.join())?.[1]) >= ROOM_FOR_PAGES);
    must(`${name} is reached through the proxy alone`, !app.ports);
    must(`${name} says when it is well`, app.healthcheck?.test);
  }
  for (const [name, service] of services) {
    must(`${name} gains no privileges`, service.security_opt?.includes('no-new-privileges:true') && !service.privileged);
    must(`${name} has a version`, name.startsWith('app-') || (/:[^:]+$/.test(service.image) && !/:latest$/.test(service.image)));
    must(`${name} is seen from this host alone`, name === 'proxy' || (service.ports ?? []).every((port) => port.startsWith('127.0.0.1:')));
    for (const [key, value] of Object.entries(service.environment ?? {}))
      must(`${name} takes ${key} from outside`, !/KEYS|PASSWORD|SECRET/.test(key) || /^\$\{\w+(:\?[^}]+|:-)\}$/.test(value));
  }
  must('the database cannot reach the world', compose.networks.data.internal === true);
  must('the database stands in no other network', compose.services.database.networks.join() === 'data');
  return wrong.map((what) => `compose: it does not hold that ${what}`);
}

// Each variable that the compose file asks for is in the example, and the other way round.
export function byExample(composeText, example) {
  const asked = new Set([...composeText.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
  const told = new Set([...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name));
  return [
    ...[...asked].filter((name) => !told.has(name)).map((name) => `livegate.env.example does not name ${name}`),
    ...[...told].filter((name) => !asked.has(name)).map((name) => `nobody reads ${name} of livegate.env.example`),
  ];
}
