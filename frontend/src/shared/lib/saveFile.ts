const UNTIL_A_SLOW_PHONE_HAS_IT = 60_000;

/** Goes from the page to the disk without leaving the device. */
export function saveFile(name: string, text: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  download(address, name);
  setTimeout(() => URL.revokeObjectURL(address), UNTIL_A_SLOW_PHONE_HAS_IT);
}

/** Goes from an address to the disk; the page stays where it is. */
export function download(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
