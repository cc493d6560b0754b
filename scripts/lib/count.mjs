// Sums up test reports: node count.mjs FILE...  prints "passed failed skipped"; each skip goes to stderr with its reason.
import { readFileSync } from 'node:fs';

const sum = { passed: 0, failed: 0, skipped: 0 };

function add(passed, failed, skipped) {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
}

function surefire(xml) {
  const suite = xml.match(/<testsuite\b[^>]*>/)[0];
  const figure = (name) => Number(suite.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  const failed = figure('errors') + figure('failures');
  add(figure('tests') - failed - figure('skipped'), failed, figure('skipped'));
  for (const [, name, reason] of xml.matchAll(/<testcase name="([^"]*)"[^>]*>\s*<skipped(?: message="([^"]*)")?/g))
    console.error(`skipped: ${name} (${reason ?? 'no reason given'})`);
}

function playwright({ stats, suites }) {
  add(stats.expected + stats.flaky, stats.unexpected, stats.skipped);
  const walk = (suite) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests.filter((each) => each.status === 'skipped'))
        console.error(`skipped: ${spec.title} (${test.annotations[0]?.description ?? 'no reason given'})`);
    (suite.suites ?? []).forEach(walk);
  };
  suites.forEach(walk);
}

function vitest(report) {
  const skipped = report.numPendingTests + report.numTodoTests;
  add(report.numPassedTests, report.numFailedTests, skipped);
  for (const test of report.testResults.flatMap((file) => file.assertionResults))
    if (test.status === 'pending' || test.status === 'skipped' || test.status === 'todo')
      console.error(`skipped: ${test.fullName}`);
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.xml')) surefire(text);
  else {
    const report = JSON.parse(text);
    (report.stats ? playwright : vitest)(report);
  }
}
console.log(`${sum.passed} ${sum.failed} ${sum.skipped}`);
