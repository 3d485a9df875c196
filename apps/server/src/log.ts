import { type Logger, pino } from 'pino';

/** The process's log. What could carry a secret is blotted out wherever it turns up. */
export const createLog = (level: string, name: string): Logger =>
  pino({
    name,
    level,
    base: { name, pid: process.pid },
    redact: {
      paths: [
        'password',
        'token',
        'secret',
        '*.password',
        '*.token',
        '*.secret',
        '*.authorization',
        '*.cookie',
        'headers.authorization',
        'headers.cookie',
        'req.headers.authorization',
        'req.headers.cookie',
      ],
      censor: '[hidden]',
    },
  });
