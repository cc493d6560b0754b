// Takes every mail and prints its Message-ID: node smtp-sink.mjs PORT
import { createServer } from 'node:net';

const port = Number(process.argv[2]);

function talk(socket) {
  let rest = '';
  let mail = null;
  const answer = (line) => socket.write(`${line}\r\n`);
  const command = (line) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') answer('250 sink');
    else if (verb === 'DATA') {
      mail = [];
      answer('354 go on');
    } else if (verb === 'QUIT') {
      answer('221 bye');
      socket.end();
    } else answer('250 ok');
  };
  const data = (line) => {
    if (line !== '.') return mail.push(line);
    console.log(mail.find((header) => /^message-id:/i.test(header))?.slice(11).trim() ?? '');
    mail = null;
    answer('250 taken');
  };
  socket.setEncoding('latin1');
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop();
    for (const line of lines) (mail ? data : command)(line);
  });
  answer('220 sink');
}

createServer(talk).listen(port, '127.0.0.1');
