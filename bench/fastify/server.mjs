// The yardstick of B1: the body and the headers of our GET /api/health, from Fastify 5.
import Fastify from 'fastify';

const { PORT, ANSWER } = process.env;
const { headers, body } = JSON.parse(ANSWER);
const answer = JSON.parse(body);
const app = Fastify({ logger: false });

app.addHook('onRequest', (request, reply, done) => {
  reply.headers(headers);
  done();
});
app.get('/api/health', async () => answer);
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
