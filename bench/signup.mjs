// Strangers who sign up, over connections that stay open; every answer is checked.
import { execFileSync } from 'node:child_process';
import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 512 });
const run = Date.now() % 100_000;
let count = 0;

/** The load generator has the first core for itself. */
export const pinToFirstCore = () => execFileSync('taskset', ['-acp', '0', String(process.pid)]);

export function call(base, method, path, { body, headers = {} } = {}) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const all = text ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), ...headers } : headers;
  return new Promise((resolve, reject) => {
    const request = http.request(base + path, { method, agent, headers: all }, (response) => {
      let answer = '';
      response.on('data', (part) => (answer += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: answer }));
    });
    request.on('error', reject);
    request.end(text);
  });
}

const expect = (answer, status) => {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.body}`);
  return answer;
};

export class Stranger {
  constructor(base, plan = 'starter') {
    this.base = base;
    this.plan = plan;
    this.slug = `bench-${run}-${(count += 1)}`;
    this.email = `${this.slug}@example.test`;
  }

  wish() {
    return { name: `Bench ${this.slug}`, ownerEmail: this.email, slug: this.slug, plan: this.plan };
  }

  async start() {
    const { body } = expect(await call(this.base, 'POST', '/public/signup/start', { body: this.wish() }), 201);
    const { jwt, tenant } = JSON.parse(body);
    this.tenant = tenant.id;
    this.headers = { Authorization: `Bearer ${jwt}` };
  }

  async step(path, body) {
    expect(await call(this.base, 'POST', `/public/signup/${path}`, { body, headers: this.headers }), 200);
  }

  brand() {
    return this.step('brand', { primaryColor: '#0a7d6b' });
  }

  make(webhookUrl) {
    return this.step('starter/make', { webhookUrl });
  }

  /** The last step, after which the set-up begins. */
  last(webhookUrl) {
    return this.plan === 'pro' ? this.step('pro/confirm', {}) : this.make(webhookUrl);
  }

  /** Resolves once the stream is open to {ended}, which resolves to complete or failed when that is seen. */
  follow() {
    const path = `/api/v1/tenants/${this.tenant}/provision-events`;
    return new Promise((opened, reject) => {
      const request = http.get(this.base + path, { agent: false, headers: this.headers }, (response) => {
        let seen = '';
        const ended = new Promise((resolve) => {
          response.on('data', (part) => {
            seen += part;
            const last = seen.match(/data:\s?\{"status":"(complete|failed)"/);
            if (last) resolve({ status: last[1], at: performance.now() });
          });
          response.on('close', () => resolve({ status: 'closed', at: performance.now() }));
        });
        response.once('data', () => opened({ ended }));
      });
      request.on('error', reject);
    });
  }
}

/** The cookie of somebody, by the link that a preview keeps in its inbox. */
export async function enter(base, email) {
  for (let i = 0; i < 200; i += 1) {
    const mail = JSON.parse((await call(base, 'GET', '/dev/inbox.json')).body).find(({ to }) => to === email);
    if (mail) {
      const token = mail.links[0].split('/').pop();
      const { headers } = expect(await call(base, 'POST', '/public/auth/session', { body: { token } }), 200);
      return { Cookie: headers['set-cookie'].map((cookie) => cookie.split(';')[0]).join('; ') };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no link came for ${email}`);
}

export async function operator(base) {
  const email = 'operator@livegate.example';
  expect(await call(base, 'POST', '/public/auth/magic-link', { body: { email } }), 202);
  return enter(base, email);
}
