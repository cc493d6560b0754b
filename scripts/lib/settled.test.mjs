import assert from 'node:assert/strict';
import test from 'node:test';
import { differences } from './settled.mjs';

const check = (id, status, durationMs) => ({ id, status, message: `answers in ${durationMs} ms`, durationMs });
const report = ({ when, id, port, checks }) =>
  [
    `from a real run on ${when}, of build ${id.slice(0, 8)},`,
    `$ curl http://localhost:${port}/api/deploy/runs/${id}`,
    JSON.stringify({ id, appUrl: `http://localhost:${port}`, checks }),
    '     1942  2026-11-22 10:14   DEPLOY_STEPS.md',
  ].join('\n');

const one = report({
  when: '2026-11-22 10:14 UTC',
  id: '01a202c0-371a-7dfa-92c1-f9b54d816902',
  port: 5013,
  checks: [check('NameResolves', 'passed', 0), check('AppReachable', 'passed', 29)],
});

test('two runs of the same proof differ in nothing that counts', () => {
  const other = report({
    when: '2026-11-23 08:00 UTC',
    id: '01a3ffff-0000-7000-8000-000000000001',
    port: 5021,
    checks: [check('AppReachable', 'passed', 7), check('NameResolves', 'passed', 12)],
  });
  assert.deepEqual(differences(one, other), []);
});

test('an answer that was another one is named with its line', () => {
  const found = differences(one, one.replace('"status":"passed"', '"status":"failed"'));
  assert.equal(found[0], 'line 3');
  assert.match(found[2], /"status":"failed"/);
});

test('a part that is missing is a difference', () => {
  assert.equal(differences(one, one.split('\n').slice(0, 3).join('\n'))[2], '  + (nothing)');
});

test('a file of another size is a difference', () => {
  assert.equal(differences(one, one.replace('1942', '1943')).length, 3);
});
