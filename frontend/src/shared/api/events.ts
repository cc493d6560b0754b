/** Server-sent events over fetch, for a caller that must show a token: EventSource sends none. Ends when the stream does. */
export async function readEvents(answer: Response, onEvent: (name: string, data: string) => void): Promise<void> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return;
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = field(block, 'data');
      if (data !== '') onEvent(field(block, 'event'), data);
    }
  }
}

const field = (block: string, name: string): string =>
  block
    .split(/\r?\n/)
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
    .join('\n');
