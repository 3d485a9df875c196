/** A file's bytes in base64. The browser's own encoder is used, which neither blocks nor copies twice. */
export const readBase64 = (file: File, signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    signal.addEventListener('abort', () => reader.abort());
    reader.onabort = () => reject(new DOMException('The reading was cancelled.', 'AbortError'));
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be opened.'));
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
