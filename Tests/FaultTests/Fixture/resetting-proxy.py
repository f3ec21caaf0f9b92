"""A TCP proxy that breaks off: resetting-proxy.py FOLDER PORT TEXT NUMBER before|after

Passes every connection on to PORT of 127.0.0.1. The NUMBER-th time that a client sends TEXT, it resets both sides: before
the server has got it, or after the server has answered, whose answer the client does not see. It does so once. Writes its own port to FOLDER/port, and makes FOLDER/reset when it has broken off.
"""
import os
import socket
import struct
import sys
import threading

folder, port, text, number, moment = sys.argv[1], int(sys.argv[2]), sys.argv[3].encode(), int(sys.argv[4]), sys.argv[5]
seen = 0
over = threading.Event()


def reset(*sockets):
    for each in sockets:
        # A linger of zero seconds makes close() send RST.
        each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        try:
            each.shutdown(socket.SHUT_RD)
        except OSError:
            pass
        each.close()


def serve(client):
    global seen
    server = socket.create_connection(("127.0.0.1", port))
    silent = threading.Event()

    def back():
        try:
            while data := server.recv(65536):
                if silent.is_set():
                    return answered.set()
                client.sendall(data)
            client.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    answered = threading.Event()
    threading.Thread(target=back, daemon=True).start()
    try:
        while data := client.recv(65536):
            seen += data.count(text)
            if seen >= number and not over.is_set():
                over.set()
                if moment == "after":
                    silent.set()
                    server.sendall(data)
                    answered.wait(10)
                open(os.path.join(folder, "reset"), "w").close()
                return reset(client, server)
            server.sendall(data)
        server.shutdown(socket.SHUT_WR)
    except OSError:
        pass


listener = socket.create_server(("127.0.0.1", 0))
with open(os.path.join(folder, "port.new"), "w") as file:
    file.write(str(listener.getsockname()[1]))
os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
while True:
    connection, _ = listener.accept()
    threading.Thread(target=serve, args=(connection,), daemon=True).start()
