// The files are right, and each kind of fault would be found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as compose from './compose.mjs';
import * as dashboard from './dashboard.mjs';
import { manifests, text, yaml } from './files.mjs';
import * as kubernetes from './kubernetes.mjs';

const COMPOSE = 'compose/compose.yaml';
const EXAMPLE = 'compose/livegate.env.example';
const DASHBOARD = 'grafana/livegate.json';

const changed = (object, change) => {
  const copy = structuredClone(object);
  change(copy);
  return copy;
};
const deployment = () => manifests().find(({ object }) => object.kind === 'Deployment');

test('the compose file is right', () => {
  const file = yaml(COMPOSE);
  assert.deepEqual([...compose.bySchema(file), ...compose.byPromise(file)], []);
});

test('the example names what the compose file asks for', () => {
  assert.deepEqual(compose.byExample(text(COMPOSE), text(EXAMPLE)), []);
});

test('a misspelt key of the compose file is found', () => {
  const file = changed(yaml(COMPOSE), (one) => (one.services['app-a'].helthcheck = {}));
  assert.match(compose.bySchema(file).join(), /services\/app-a/);
});

test('a database that the world can reach is found', () => {
  const file = changed(yaml(COMPOSE), (one) => (one.services.database.ports = ['5432:5432']));
  assert.deepEqual(compose.byPromise(file), ['compose: it does not hold that database is seen from this host alone']);
});

test('a password in the compose file is found', () => {
  const file = changed(yaml(COMPOSE), (one) => (one.services.database.environment.POSTGRES_PASSWORD = 'sesame'));
  assert.deepEqual(compose.byPromise(file), ['compose: it does not hold that database takes POSTGRES_PASSWORD from outside']);
});

test('the manifests are right', () => {
  const all = manifests();
  assert.equal(all.length, 7);
  assert.deepEqual([...all.flatMap(kubernetes.bySchema), ...kubernetes.byPromise(all)], []);
});

test('the kustomization names every manifest', () => {
  assert.deepEqual(new Set(yaml('kubernetes/kustomization.yaml').resources), new Set(manifests().map(({ name }) => name)));
});

test('a misspelt key of a manifest is found', () => {
  const one = deployment();
  const object = changed(one.object, ({ spec }) => (spec.template.spec.containers[0].readinesProbe = {}));
  assert.deepEqual(kubernetes.bySchema({ ...one, object }), [
    'deployment.yaml/spec/template/spec/containers/0/readinesProbe: Kubernetes knows no such key',
  ]);
});

test('a value of the wrong type is found', () => {
  const one = deployment();
  const object = changed(one.object, ({ spec }) => (spec.replicas = 'two'));
  assert.match(kubernetes.bySchema({ ...one, object }).join(), /spec\/replicas/);
});

test('a pod that runs as root is found', () => {
  const all = manifests();
  all.find(({ object }) => object.kind === 'Deployment').object.spec.template.spec.securityContext.runAsUser = 0;
  assert.deepEqual(kubernetes.byPromise(all), ['kubernetes: it does not hold that no pod runs as root']);
});

test('a way into the private network is found', () => {
  const all = manifests();
  const { egress } = all.find(({ object }) => object.kind === 'NetworkPolicy').object.spec;
  egress.push({ to: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } }] });
  assert.match(kubernetes.byPromise(all).join(), /169\.254\.0\.0\/16/);
});

test('the dashboard is right', () => {
  assert.deepEqual(dashboard.faults(JSON.parse(text(DASHBOARD))), []);
});

test('a panel that covers another is found', () => {
  const one = JSON.parse(text(DASHBOARD));
  one.panels.at(-1).gridPos.x -= 1;
  assert.match(dashboard.faults(one).join(), /covers/);
});
