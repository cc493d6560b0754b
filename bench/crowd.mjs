// A process of its own: many tenants who verify an app that hangs, so that whoever is measured waits for the server alone.
import { deployed, verify } from './verification.mjs';

const [base, port] = process.argv.slice(2);
const silent = await deployed(Number(port), null);

process.once('message', async (holders) => {
  const begun = holders.map((holder) => verify(base, holder, silent.url).catch((fault) => ({ fault: fault.message })));
  process.send('begun');
  process.send(await Promise.all(begun), () => {
    silent.close();
    process.disconnect();
  });
});
