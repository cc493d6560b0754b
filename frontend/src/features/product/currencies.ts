const list = (codes: string): readonly string[] => codes.split(' ');

/** As the API knows them (a test of the house compares): Stripe's decimals, which are not always those of the browser. */
export const WITHOUT_DECIMALS = list('bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf');
export const THREE_DECIMALS = list('bhd jod kwd omr tnd');
export const TWO_DECIMALS = list(
  'aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd' +
    ' bob brl bsd bwp byn bzd cad cdf chf cny cop crc cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq' +
    ' gyd hkd hnl htg huf idr ils inr isk jmd kes kgs khr kyd kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur' +
    ' mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln qar ron rsd sar sbd scr sek sgd shp sle' +
    ' sos srd std szl thb tjs top try ttd twd tzs uah ugx usd uyu uzs wst yer zar zmw',
);

const COMMON = list('eur usd gbp chf jpy');

/** Those that most people sell in come first, the others by their code. */
const CURRENCIES: readonly string[] = [
  ...COMMON,
  ...[...WITHOUT_DECIMALS, ...THREE_DECIMALS, ...TWO_DECIMALS].filter((code) => !COMMON.includes(code)).toSorted(),
];

export function decimalsOf(currency: string): number {
  if (WITHOUT_DECIMALS.includes(currency)) return 0;
  return THREE_DECIMALS.includes(currency) ? 3 : 2;
}

/** Each as "EUR, Euro", in the language of the browser. */
export function currencyChoices(): readonly { readonly value: string; readonly words: string }[] {
  const names = new Intl.DisplayNames(undefined, { type: 'currency' });
  return CURRENCIES.map((value) => {
    const code = value.toUpperCase();
    const name = names.of(code) ?? code;
    return { value, words: name === code ? code : `${code}, ${name}` };
  });
}
