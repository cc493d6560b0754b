// The outside world of a set-up, as quick as it can be: a webhook that answers 200, and an SMTP server that takes all.
import http from 'node:http';
import net from 'node:net';

const listening = (server, port) =>
  new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));

/** Livegate's preview may call the ports 5000 to 5039. */
export async function webhook(port) {
  const server = http.createServer((request, response) => response.end());
  await listening(server, port);
  return { url: `http://localhost:${port}/hook`, close: () => server.close() };
}

export async function smtp(port) {
  const recipients = [];
  const server = net.createServer((socket) => {
    let rest = '';
    let inData = false;
    const line = (text) => {
      if (inData) {
        inData = text !== '.';
        if (!inData) socket.write('250 taken\r\n');
        return;
      }
      const verb = text.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') recipients.push(text.match(/<(.*)>/)[1]);
      inData = verb === 'DATA';
      const answers = { DATA: '354 go on', QUIT: '221 bye' };
      socket.write(`${answers[verb] ?? '250 ok'}\r\n`);
    };
    socket.on('data', (part) => {
      const lines = (rest + part).split('\r\n');
      rest = lines.pop();
      lines.forEach(line);
    });
    socket.on('error', () => {});
    socket.write('220 stub\r\n');
  });
  await listening(server, port);
  return { recipients, close: () => server.close() };
}
