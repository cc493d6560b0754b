export const rumour = 'heard';

export const leak = async (text: string) => {
  await fetch('/api/leak', { method: 'POST', body: text });
  navigator.sendBeacon('/api/leak', text);
  const stream = new EventSource('/api/leak');
  sessionStorage.setItem('leak', text);
  document.body.innerHTML = text;
  return stream;
};
