/** Tells two bodies apart without keeping them. It is short and no secret's guard: crypto.subtle is missing over http. */
export function fingerprint(body: unknown): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const unit of Array.from(JSON.stringify(body), (letter) => letter.codePointAt(0) ?? 0)) {
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return ((high >>> 0) * 0x1_0000 + ((low >>> 0) & 0xffff)).toString(36);
}
