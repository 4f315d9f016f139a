"""Streams through TLS: a StreamReader that is fed, and a StreamWriter over the transport of sslproto."""
from .sslproto import begin_tls
from .streams import StreamReader, StreamReaderProtocol, StreamWriter

__all__ = ("secure", "streams_over_tls")


async def streams_over_tls(sock, limit, loop, context, server_side=False, server_hostname=None, **times):
    """(reader, writer) over a connected socket."""
    reader = StreamReader(limit, loop)
    protocol = StreamReaderProtocol(reader, None, loop)
    transport = await begin_tls(loop, sock, protocol, context, server_side=server_side, server_hostname=server_hostname, **times)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def secure(writer, context, server_hostname, handshake_timeout):
    """A writer to a socket, and its reader, go on through TLS: what they have read already stays theirs."""
    loop, reader, sock = writer._loop, writer._reader, writer._file
    loop.remove_reader(writer._fd)
    reader._fd = None
    protocol = StreamReaderProtocol(reader, None, loop)
    server_side = getattr(writer, "_of_server", False)
    transport = await begin_tls(loop, sock, protocol, context, server_side=server_side,
                                server_hostname=None if server_side else server_hostname, ssl_handshake_timeout=handshake_timeout)
    writer.__class__ = StreamWriter
    writer._take_over(transport, protocol, reader)
