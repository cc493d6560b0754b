const LONGEST = 1400;
const QUALITIES = [0.8, 0.6, 0.4] as const;
const MOST_CHARACTERS = 690_000;

/** As a small JPEG in Base64: drawn anew it loses where and when it was taken. Empty if it is no picture. */
export async function asPhoto(file: File): Promise<string> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return '';
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const tries = QUALITIES.map((quality) => canvas.toDataURL('image/jpeg', quality).replace(/^[^,]*,/, ''));
  return tries.find((text) => text.length < MOST_CHARACTERS) ?? '';
}
