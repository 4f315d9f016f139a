# What sockets connections, servers and endpoints may be given; files sent over sockets and transports.
import asyncio, socket, tempfile, os
class P(asyncio.Protocol): pass
async def t(what, coro):
    try:
        r = await coro
        print(what, "ok")
        if isinstance(r, tuple): r[0].close()
        elif hasattr(r,'close'): r.close()
    except Exception as e: print(what, type(e).__name__, str(e)[:100].split("got")[0].split("<socket")[0])
async def main():
    loop=asyncio.get_running_loop()
    def dg(): 
        s=socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.setblocking(False); keep.append(s); return s
    def st(): 
        s=socket.socket(); s.setblocking(False); keep.append(s); return s
    keep=[]
    await t("conn dgram", loop.create_connection(P, sock=dg()))
    await t("conn nothing", loop.create_connection(P))
    await t("conn both", loop.create_connection(P, "h", 5, sock=st()))
    await t("server dgram", loop.create_server(P, sock=dg()))
    await t("server nothing", loop.create_server(P))
    await t("server both", loop.create_server(P, "h", 5, sock=st()))
    await t("server empty", loop.create_server(P, "", 0))
    await t("server ssl true", loop.create_server(P, "127.0.0.1", 0, ssl=True))
    await t("server hs", loop.create_server(P, "127.0.0.1", 0, ssl_handshake_timeout=1))
    await t("accepted dgram", loop.connect_accepted_socket(P, dg()))
    await t("dgram stream", loop.create_datagram_endpoint(asyncio.DatagramProtocol, sock=st()))
    await t("dgram nothing", loop.create_datagram_endpoint(asyncio.DatagramProtocol))
    await t("dgram sock+local", loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("h",1), sock=dg()))
    await t("dgram sock+all", loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=("h",1), family=1, proto=1, flags=1, reuse_port=True, allow_broadcast=True, sock=dg()))
    await t("dgram bad local", loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr="localhost"))
    await t("dgram bad local", loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("localhost",1,2)))
    await t("dgram bad remote", loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=("localhost",1,2)))
    await t("dgram mixed", loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1",0), remote_addr=("::1",2)))
    await t("dgram none host", loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1",0), remote_addr=(None,2)))
    await t("dgram unix str", loop.create_datagram_endpoint(asyncio.DatagramProtocol, family=socket.AF_UNIX, local_addr=5))
    await t("dgram fam", loop.create_datagram_endpoint(asyncio.DatagramProtocol, family=socket.AF_INET))
    await t("dgram ok", loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1",0), allow_broadcast=True, reuse_port=True))
    p=tempfile.mktemp()
    await t("dgram unix", loop.create_datagram_endpoint(asyncio.DatagramProtocol, family=socket.AF_UNIX, local_addr=p))
    await t("dgram unix again", loop.create_datagram_endpoint(asyncio.DatagramProtocol, family=socket.AF_UNIX, local_addr=p))
    os.unlink(p)
    await t("unix conn none", loop.create_unix_connection(P))
    await t("unix conn both", loop.create_unix_connection(P, "p", sock=st()))
    await t("unix conn inet", loop.create_unix_connection(P, sock=st()))
    await t("unix server none", loop.create_unix_server(P))
    await t("unix server both", loop.create_unix_server(P, "p", sock=st()))
    await t("unix server inet", loop.create_unix_server(P, sock=st()))
    await t("unix server ssl", loop.create_unix_server(P, "p", ssl=5))
    await t("open_connection dgram", asyncio.open_connection(sock=dg()))
    # sendfile
    f=tempfile.TemporaryFile(); f.write(b"0123456789"*100); f.flush()
    a,b=socket.socketpair(); a.setblocking(False); b.setblocking(False)
    keep += [a,b]
    class Q(asyncio.Protocol):
        data=b""
        def data_received(self, d): self.data+=d
        def connection_made(self, t): self.t=t
    tr,pr=await loop.connect_accepted_socket(Q, b)
    print(await loop.sock_sendfile(a, f)); 
    print(await loop.sock_sendfile(a, f, 990)); print(f.tell())
    print(await loop.sock_sendfile(a, f, 10, 7)); print(f.tell())
    print(await loop.sock_sendfile(a, f, 2000))
    await asyncio.sleep(.02)
    print(len(pr.data), pr.data[-9:])
    await t("neg off", loop.sock_sendfile(a, f, -1))
    await t("neg count", loop.sock_sendfile(a, f, 0, -1))
    await t("count 0", loop.sock_sendfile(a, f, 0, 0))
    await t("count str", loop.sock_sendfile(a, f, 0, "x"))
    await t("off str", loop.sock_sendfile(a, f, "x"))
    await t("text", loop.sock_sendfile(a, tempfile.TemporaryFile("w"), 0))
    await t("dgram", loop.sock_sendfile(dg(), f, 0))
    import io
    print(await loop.sock_sendfile(a, io.BytesIO(b"abc")))
    await t("no fallback", loop.sock_sendfile(a, io.BytesIO(b"abc"), fallback=False))
    tr2,pr2=await loop.connect_accepted_socket(Q, a)
    pr.data=b""
    print(await loop.sendfile(tr2, f)); print(await loop.sendfile(tr2, f, 10, 5)); print(f.tell())
    print(await loop.sendfile(tr2, io.BytesIO(b"xyz")))
    await t("no fallback", loop.sendfile(tr2, io.BytesIO(b"abc"), fallback=False))
    await asyncio.sleep(.02)
    print(len(pr.data), pr.data[-8:])
    tr2.close()
    await t("closing", loop.sendfile(tr2, f))
    await asyncio.sleep(.01)
    for k in keep: k.close()
    await asyncio.sleep(.01)
asyncio.run(main())
