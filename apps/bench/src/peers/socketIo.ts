/** A Socket.IO server that sends to all in a room. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { listen, onView } from './listening.ts';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
io.on('connection', (socket) => void socket.join('session'));
onView((view) => void io.to('session').emit('view', view));
listen(http);
