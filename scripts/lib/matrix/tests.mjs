// Finds every test that says which requirements it proves: @Proves in Java, proves(…) in TypeScript.
import { files, read } from './sources.mjs';
import { numbers } from './requirements.mjs';

const JAVA = /@Proves\(\s*(\{[^}]*\}|"[^"]*")\s*\)\s*(?:(?:public|static|final)\s+)*[\w<>,.?[\]]+\s+(\w+)\(/g;
const JAVA_TEST = /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\b/;
const PAGE = /(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1,\s*(?:\{\s*\.\.\.)?proves\(([^)]*)\)/g;

const quoted = (text) => [...text.matchAll(/["']([^"']+)["']/g)].flatMap(([, one]) => numbers(one));

function inJava(path) {
  const text = read(path);
  const tests = [...text.matchAll(JAVA)]
    .map(({ 1: proved, 2: method, index }) => ({ proved, method, above: text.slice(text.lastIndexOf('\n\n', index), index) }))
    .filter(({ above }) => JAVA_TEST.test(above) && !above.includes('@Disabled'))
    .map(({ proved, method }) => ({ path, name: `${path.match(/(\w+)\.java$/)[1]}.${method}`, proved: quoted(proved) }));
  return { path, tests, marks: text.split('@Proves(').length - 1 };
}

function inPages(path) {
  const text = read(path);
  return {
    path,
    marks: text.split(/\bproves\(/).length - 1,
    tests: [...text.matchAll(PAGE)].map(([, , name, proved]) => ({
      path,
      name: `${path.split('/').at(-1)}: ${name}`,
      proved: quoted(proved),
    })),
  };
}

/** The tests that prove something, and the files where a mark stands over no test. */
export function tests() {
  const marked = [
    ...['backend', 'localdb', 'sandbox'].flatMap((room) => files(`${room}/src/test/java`, /(?:Test|IT)\.java$/)).map(inJava),
    ...files('frontend/src', /\.test\.tsx?$/).map(inPages),
    ...files('frontend/house', /\.test\.ts$/).map(inPages),
    ...files('frontend/e2e', /\.spec\.ts$/).map(inPages),
  ];
  return {
    tests: marked.flatMap((file) => file.tests),
    faults: marked.filter((file) => file.marks !== file.tests.length).map(({ path }) => `${path}: a mark stands over no test`),
  };
}
