import { saveBlob } from './saveBlob.ts';

/** Hands a text to the browser as a file. */
export const downloadText = ({
  fileName,
  mediaType,
  text,
}: {
  fileName: string;
  mediaType: string;
  text: string;
}): void => saveBlob(fileName, new Blob([text], { type: mediaType }));
