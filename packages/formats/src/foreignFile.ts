const signatures: readonly (readonly [readonly number[], string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'This is a workbook or a zip file: save the sheet as CSV (UTF-8) and import that.',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an old workbook: save the sheet as CSV (UTF-8) and import that.'],
  [[0x1f, 0x8b], 'This file is compressed: unpack it and import what is inside.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF: Argus reads OpenTriviaQA text, CSV and Argus JSON.'],
];

/** Says why a file cannot hold a quiz: it is empty, or made for machines. Undefined for text. */
export const foreignFile = (bytes: Uint8Array, text: string): string | undefined => {
  if (text.trim() === '') return 'The file is empty: choose another one.';
  const known = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return known[1];
  const head = text.slice(0, 4_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a binary file
  const odd = head.match(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  const zeros = head.split('\0').length - 1;
  return odd > head.length / 10 || zeros > head.length / 3
    ? 'This is not a text file: Argus reads OpenTriviaQA text, CSV and Argus JSON.'
    : undefined;
};
